import {
  exactly,
  faults,
  leastFaults,
  number,
  percent,
  points,
  students,
  tableFaults,
  type WidgetCheck,
} from "./claims.ts";

/** By precisions: each source counts by one over its variance, and precisions add. */
function truthOf(values: Readonly<Record<string, number>>) {
  const { n = 0, sigma2 = 0, tau2 = 0, xbar = 0, mu = 0 } = values;
  const errorVariance = sigma2 / n;
  if (tau2 === 0) return { n, tau2, xbar, mu, own: 0, estimate: mu, sd: 0, errorVariance };
  const own = 1 / errorVariance;
  const prior = 1 / tau2;
  return {
    n,
    tau2,
    xbar,
    mu,
    errorVariance,
    own: own / (own + prior),
    estimate: (own * xbar + prior * mu) / (own + prior),
    sd: Math.sqrt(1 / (own + prior)),
  };
}

const Z = 1.959963984540054;

export const oneGroup: WidgetCheck = {
  widget: "one-group",
  check({ values }, { takeaway, summary, announcement, table }) {
    const { n, tau2, xbar, mu, own, estimate, sd, errorVariance } = truthOf(values);
    const told =
      (n === 1
        ? "The one student tested scored {xbar}, the state averages {mu}. "
        : "The {n} tested averaged {xbar}, the state averages {mu}. ") +
      "The estimate for the school is {estimate}, {move}; " +
      (sd === 0
        ? "if schools do not differ, nothing else is possible."
        : "its true average lies between {low} and {high} with probability 95 %.");
    const judges = {
      n: students(n),
      xbar: number(xbar),
      mu: number(mu),
      estimate: points(estimate),
      low: number(estimate - Z * sd),
      high: number(estimate + Z * sd),
    };
    const side = estimate < xbar ? "below" : "above";
    return [
      ...(tau2 === 0
        ? faults(
            takeaway,
            "If schools do not differ, this school’s own students change nothing",
            {},
          )
        : faults(takeaway, "This school’s own students carry {own} of the weight", {
            own: percent(own),
          })),
      ...leastFaults(
        faults(summary, told.replace("{move}", `{gap} ${side} its own average`), {
          ...judges,
          gap: points(Math.abs(estimate - xbar)),
        }),
        faults(summary, told, {
          ...judges,
          move: (text) =>
            (text === "the same as its own average" && Math.abs(estimate - xbar) < 1e-9) ||
            (text === "next to its own average" && Math.abs(estimate - xbar) < 0.005),
        }),
      ),
      ...faults(
        announcement,
        "Estimate {estimate}, give or take {sd}; {own} from the school’s own {n}.",
        { estimate: points(estimate), sd: points(sd), own: percent(own), n: students(n) },
      ),
      ...tableFaults(table, [
        ["population: all schools", mu, Math.sqrt(tau2), 1 - own],
        ["likelihood: these students", xbar, Math.sqrt(errorVariance), own],
        ["posterior: this school", estimate, sd, 1],
      ]),
    ];
  },

  feedback({ values }, [guess = 0], { verdict, misconception, text }) {
    const { mu, xbar, own, estimate } = truthOf(values);
    const outcome =
      xbar === mu
        ? "{before}The estimate is {estimate}, where the state and the school’s own students agree."
        : "{before}The estimate is {estimate}: {own} of the way from the state’s {mu} to the school’s own {xbar}.";
    const isRight = Math.abs(guess - estimate) <= 0.5;
    const kept = (guess - mu) / (xbar - mu);
    const thinking = kept < 0 ? "M4" : kept >= 0.97 && kept <= 1 ? "M1" : undefined;
    return [
      ...faults(text, outcome, {
        before: (said) => said.trim().length > 10,
        estimate: points(estimate),
        own: percent(own),
        mu: number(mu),
        xbar: number(xbar),
      }),
      ...(exactly(isRight ? "right" : "wrong")(verdict) ? [] : [`${guess} is not ${verdict}`]),
      ...(verdict === "right" || xbar === mu || misconception === thinking
        ? []
        : [`${guess} shows no ${misconception}`]),
      ...turnedWords(text, { isAbove: xbar > mu, isTooMuch: kept > own }),
    ];
  },
};

/** Words that are true on one side only: of the state average, or of the share that is right. */
function turnedWords(
  text: string,
  { isAbove, isTooMuch }: { readonly isAbove: boolean; readonly isTooMuch: boolean },
): readonly string[] {
  const told = (pattern: RegExp) => pattern.exec(text)?.[1];
  const claims = [
    [told(/do even (\w+) than/), isAbove ? "better" : "worse"],
    [told(/a (\w+) average is partly/), isAbove ? "high" : "low"],
    [told(/, and (.*?) does not repeat/), isAbove ? "luck" : "bad luck"],
    [told(/look just like a (\w+) school/), isAbove ? "good" : "weak"],
    [told(/averages are more often (\w+ than \w+)/), said(isAbove)],
    [told(/of the say, (\w+) than they earn/), isTooMuch ? "more" : "less"],
  ] as const;
  return claims.flatMap(([claim, truth]) =>
    claim === undefined || claim === truth ? [] : [`“${claim}” should be “${truth}”`],
  );
}

const said = (isAbove: boolean) => (isAbove ? "lucky than unlucky" : "unlucky than lucky");
