import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import type { Draws } from "#exercises/draws.ts";
import { less, more, named, type Quantity, said } from "#exercises/reply.ts";
import { asShown, show } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

/** A team by its α and β, a player who has thrown a few times, and a rookie who has not. */
function oneTeam({ oneOf, shuffled, whole }: Draws) {
  const [name, rookie] = shuffled(["Abe", "Cal", "Drew", "Eli", "Finn", "Gus", "Ike", "Jay"]);
  const bench = oneOf([10, 20, 25, 50]);
  const n = whole(5, 16);
  const alpha = whole(Math.ceil(0.6 * bench), Math.floor(0.84 * bench));
  return {
    name: name!,
    rookie: rookie!,
    alpha,
    beta: bench - alpha,
    n,
    k: whole(Math.ceil(0.4 * n), n),
  };
}
type Team = ReturnType<typeof oneTeam>;
type Earlier = Readonly<Record<string, number>>;

const bench = ({ alpha, beta }: Team) => alpha + beta;
const mean = (team: Team) => team.alpha / bench(team);
const own = ({ k, n }: Team) => k / n;
const made = ({ alpha, k }: Team) => alpha + k;
const all = (team: Team) => bench(team) + team.n;
const next = (team: Team) => {
  const { k, n } = team;
  return shrinkRates({ successes: [k], trials: [n], m: mean(team), kappa: bench(team) }).mean[0]!;
};
/** Chance of a throw by a player who has made one more than before. */
const afterOne = (team: Team) => (made(team) + 1) / (all(team) + 1);
/** One in and one missed, in either order, by somebody of whom α and β are all that is known. */
const one = ({ alpha, beta }: Team) => (2 * alpha * beta) / ((alpha + beta) * (alpha + beta + 1));
/** What the trip is worth, in hundredths of a point. */
const points = (first: number, second: number) => 100 * (first + first * second);

/** Whether whoever reckons with the chance as it is shown, with four decimals, comes to what is shown next. */
function followsAsShown(team: Team): boolean {
  const [first, shown] = [next(team), asShown(next(team), 4)];
  const isSame = (a: number, b: number) => asShown(a, 1) === asShown(b, 1);
  return (
    isSame(points(shown, afterOne(team)), points(first, afterOne(team))) &&
    isSame(points(shown, asShown(afterOne(team), 4)), points(first, afterOne(team))) &&
    isSame(points(shown, shown), points(first, first))
  );
}

const percent = (share: number) => `${show(100 * share, 1)} %`;
const throws = (team: Team) => ({
  of: "throws",
  values: { m: Number(mean(team).toFixed(2)), kappa: bench(team) },
});

/** Where an answer lies outside of his own share and the team's, said only if it does. */
function outside(team: Team, answer: Quantity, text: string) {
  const [low, high] = [Math.min(own(team), mean(team)), Math.max(own(team), mean(team))];
  const range = `The chance lies between ${percent(low)} and ${percent(high)}`;
  return [
    said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two shares", low))}.`,
    said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two shares", high))}.`,
  ];
}

/** Free throws: the next one of a player, two of a rookie, and a second that is given only if the first goes in. */
const problem = workedProblem<Team>({
  id: "the-second-throw",
  title: "The second throw",
  draw: oneTeam,
  unfit: (team) => Math.abs(own(team) - mean(team)) < 0.08 || !followsAsShown(team),
  shown: (team) => ({
    made: made(team),
    all: all(team),
    bench: bench(team),
    benchMore: bench(team) + 1,
    madeMore: made(team) + 1,
    allMore: all(team) + 1,
    second: afterOne(team),
    mean: mean(team),
    rest: team.beta / bench(team),
    coin: 2 * mean(team) * (1 - mean(team)),
    square: points(next(team), next(team)) / 100,
    worth: points(next(team), afterOne(team)) / 100,
  }),
  steps: [
    {
      name: "next",
      label: "Chance of his next throw",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.001,
      key: next,
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          comesOf: ({ k, n }) => `taking ${show(k)} of ${show(n)} at its word`,
          explanation: (team) =>
            `In ${show(team.n)} throws there is luck. What is known of players of this team is worth ${show(bench(team))} throws of a usual one, ${show(team.alpha)} of which go in, and they are counted with his.`,
          link: throws,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          comesOf: () => "expecting of him what one would of any player",
          explanation: (team) =>
            `That is right for ${team.rookie}, who has not thrown. ${team.name} has made ${show(team.k)} of ${show(team.n)}, and these count beside the ${show(bench(team))} on loan.`,
          link: throws,
        },
        {
          id: "M11",
          slip: "a flat prior in place of the team",
          answer: ({ k, n }) => (k + 1) / (n + 2),
          comesOf: ({ k, n }) => `adding one to ${show(k)} and two to ${show(n)}`,
          explanation: ({ k, n, alpha, beta }) =>
            `That is α = 1 and β = 1, a prior for which a share of one tenth is as likely as one of seven tenths. It is not the same as knowing nothing: of these players α = ${show(alpha)} and β = ${show(beta)} are known. Add them to ${show(k)} made and ${show(n - k)} missed.`,
          link: throws,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: (team) => team.k / all(team),
          comesOf: (team) => `adding ${show(bench(team))} throws, none of which went in`,
          explanation: (team) =>
            `The ${show(bench(team))} throws on loan are those of usual players, who make ${show(team.alpha)} of so many. These belong on top of the fraction, with the ${show(team.k)} of ${team.name}.`,
          link: throws,
        },
      ],
      right: (team) =>
        `${show(team.alpha)} + ${show(team.k)} of ${show(bench(team))} + ${show(team.n)}: ${percent(next(team))}.`,
      otherwise: (team, { answer, text }) => [
        ...outside(team, answer, text),
        `Add his ${show(team.k)} to α = ${show(team.alpha)}, and divide by α + β and his ${show(team.n)} throws together.`,
      ],
    },
    {
      name: "one",
      label: "Chance that the rookie makes one of two",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.001,
      key: one,
      misconceptions: [
        {
          id: "M40",
          slip: "two throws at the mean",
          answer: (team) => 2 * mean(team) * (1 - mean(team)),
          comesOf: (team) =>
            `giving him ${percent(mean(team))} for either throw, whatever the other does`,
          explanation: (team) =>
            `That would be right if it were known that ${team.rookie} makes ${percent(mean(team))}. It is not: his first throw tells something of him. If it goes in, the second goes in with ${show(team.alpha + 1)}/${show(bench(team) + 1)}; if not, with ${show(team.alpha)}/${show(bench(team) + 1)}.`,
          link: throws,
        },
        {
          id: "M11",
          slip: "none, one or two alike",
          answer: () => 1 / 3,
          comesOf: () => "holding none, one and two for equally likely",
          explanation: (team) =>
            `So it is where the prior of a share is flat. A flat prior is a prior as well, and not the one of this team: with α = ${show(team.alpha)} and β = ${show(team.beta)} what is known of its players is worth ${show(bench(team))} throws, ${show(team.alpha)} of which went in.`,
          link: throws,
        },
        {
          id: "M12",
          slip: "a coin for a stranger",
          answer: () => 1 / 2,
          comesOf: ({ rookie }) => `tossing a coin twice, since ${rookie} has not thrown yet`,
          explanation: (team) =>
            `His own throws say nothing, since there are none. But the team speaks for him: of ${show(bench(team))} throws of usual players ${show(team.alpha)} go in and ${show(team.beta)} do not. That is no coin.`,
          link: throws,
        },
      ],
      right: (team) =>
        `${show(team.alpha)}/${show(bench(team))} · ${show(team.beta)}/${show(bench(team) + 1)} for each of the two orders, together ${percent(one(team))}.`,
      otherwise: (team) =>
        `There are two orders: in and then missed, missed and then in. For the first of them multiply ${show(team.alpha)}/${show(bench(team))} by the chance of a miss after that, ${show(team.beta)}/${show(bench(team) + 1)}. The other comes to the same.`,
    },
    {
      name: "points",
      label: "Worth of the trip, in hundredths of a point",
      unit: "hundredths",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: (team, { next: first = Number.NaN }: Earlier) => points(first, afterOne(team)),
      misconceptions: [
        {
          id: "M40",
          slip: "the second like the first",
          answer: (team) => points(next(team), next(team)),
          comesOf: () => "giving the second throw the chance of the first",
          explanation: (team) =>
            `Whoever is given the second throw has made the first. By then ${team.name} has made ${show(team.k + 1)} of ${show(team.n + 1)}, and the chance is ${show(made(team) + 1)}/${show(all(team) + 1)}. It would stay as it was only if his share were known.`,
          link: throws,
        },
        {
          id: "M38",
          slip: "two throws for certain",
          answer: (team) => 200 * next(team),
          comesOf: () => "adding the chances of two throws that he gets in any case",
          explanation: (team) =>
            `The second throw is given only if the first goes in. So the chance of a second that goes in, ${show(made(team) + 1)}/${show(all(team) + 1)}, is multiplied by the chance of the first before the two are added.`,
          link: throws,
        },
        {
          id: "M35",
          slip: "a second after a miss",
          answer: (team) => points(next(team), made(team) / (all(team) + 1)),
          comesOf: () => "counting one throw, but not that it went in",
          explanation: (team) =>
            `With ${show(made(team))} of ${show(all(team) + 1)} the first throw was a miss, and then there is no second. After a throw that went in there are ${show(made(team) + 1)} of ${show(all(team) + 1)}.`,
          link: throws,
        },
        {
          id: "M12",
          slip: "his own share, twice",
          answer: (team) => points(own(team), own(team)),
          comesOf: ({ k, n }) => `reckoning with ${show(k)} of ${show(n)} for both throws`,
          explanation: (team) =>
            `That listens to his ${show(team.n)} throws alone, and takes their share for his true one. Begin with the chance of step 1, in which the ${show(bench(team))} throws on loan are counted.`,
          link: throws,
        },
        {
          id: "M15",
          slip: "points of the rookie",
          answer: (team) => points(mean(team), (team.alpha + 1) / (bench(team) + 1)),
          comesOf: ({ rookie }) => `sending ${rookie} to the line`,
          explanation: (team) =>
            `So many points are expected of a player who has not thrown, such as ${team.rookie}. It is ${team.name} who stands at the line, with ${show(team.k)} of ${show(team.n)}.`,
          link: throws,
        },
      ],
      right: (team) =>
        `${percent(next(team))} of a point for the first, and the same part of ${show(made(team) + 1)}/${show(all(team) + 1)} for the second.`,
      otherwise: (team) =>
        `The first throw is worth its chance. The second is worth the chance that it is given, times ${show(made(team) + 1)}/${show(all(team) + 1)}, the chance that it goes in after one that did. Add the two.`,
    },
  ],
});

export const { last: theSecondThrowLast, alone: theSecondThrowAlone } = problem;
