import {
  exactly,
  faults,
  number,
  percent,
  points,
  students,
  tableFaults,
  type WidgetCheck,
} from "./claims.ts";

export const ledger: WidgetCheck = {
  widget: "ledger",
  check({ values }, { takeaway, summary, announcement, table }) {
    const { n = 0, sigma2 = 0, tau2 = 0, xbar = 0, mu = 0 } = values;
    const own = (n * tau2) / (n * tau2 + sigma2);
    const rest = sigma2 / (n * tau2 + sigma2);
    const estimate = own * xbar + rest * mu;
    return [
      ...faults(
        takeaway,
        "Of {estimate}, {own} come from its own students and {rest} from the other schools",
        { estimate: points(estimate), own: number(own * xbar), rest: number(rest * mu) },
      ),
      ...faults(
        summary,
        "{own} of {xbar} and {rest} of {mu} make the estimate of {estimate}. The two shares, of the {n} and of the state, are always the whole.",
        {
          own: (text) => /^[\d.]+ %$/.test(text) && number(100 * own)(text.slice(0, -2)),
          xbar: number(xbar),
          rest: (text) => /^[\d.]+ %$/.test(text) && number(100 * rest)(text.slice(0, -2)),
          mu: number(mu),
          estimate: points(estimate),
          n: students(n),
        },
      ),
      ...faults(
        announcement,
        "{own} from its own students, {rest} from the state; estimate {estimate}.",
        { own: percent(own), rest: percent(rest), estimate: points(estimate) },
      ),
      ...tableFaults(table, [
        ["its own students", xbar, own, own * xbar],
        ["all schools of the state", mu, rest, rest * mu],
        ["the estimate", estimate, 1, estimate],
      ]),
      ...(exactly(1)(String(table.rows[2]?.[2])) ? [] : ["the whole is not exactly 1"]),
    ];
  },
};
