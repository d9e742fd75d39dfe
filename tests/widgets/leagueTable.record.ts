import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, points, share, students, word } from "./record.ts";

interface School {
  readonly name: string;
  readonly n: number;
  readonly own: number;
  readonly error: number;
  readonly keep: number;
  readonly estimate: number;
  readonly sd: number;
}

const SCORE_SD = 9;

/** Each school by precisions; its standard error from how many were tested. */
function schoolsOf({ values, sample }: Scene): readonly School[] {
  const { mu = 0, tau = 0 } = values;
  const { n = [], y = [] } = sample.columns;
  return sample.groups.map((name, j) => {
    const error = SCORE_SD / Math.sqrt(n[j]!);
    const data = n[j]! / SCORE_SD ** 2;
    const keep = tau === 0 ? 0 : data / (data + 1 / tau ** 2);
    return {
      name,
      n: n[j]!,
      own: y[j]!,
      error,
      keep,
      estimate: mu + keep * (y[j]! - mu),
      sd: tau === 0 ? 0 : 1 / Math.sqrt(data + 1 / tau ** 2),
    };
  });
}

const most = (schools: readonly School[], of: (school: School) => number) =>
  Math.max(...schools.map(of));
const least = (schools: readonly School[], of: (school: School) => number) =>
  Math.min(...schools.map(of));
const named = (schools: readonly School[], of: (school: School) => number) =>
  schools.filter((school) => of(school) === most(schools, of)).map(({ name }) => name);
/** 1 for the largest, equal ones share the mean of their places. */
const rank = (schools: readonly School[], of: (school: School) => number, school: School) =>
  1 +
  schools.filter((other) => of(other) > of(school)).length +
  (schools.filter((other) => of(other) === of(school)).length - 1) / 2;
const own = (school: School) => school.own;
const estimate = (school: School) => school.estimate;
const move = (school: School) => Math.abs(school.estimate - school.own);

function swappedPairs(schools: readonly School[]): number {
  let swapped = 0;
  for (const a of schools)
    for (const b of schools) if (a.own > b.own && a.estimate < b.estimate) swapped += 1;
  return swapped;
}

function numbersOf(scene: Scene) {
  const { mu = 0 } = scene.values;
  const schools = schoolsOf(scene);
  const furthest = schools.find((school) => move(school) === most(schools, move))!;
  const { theta = [] } = scene.sample.columns;
  const rms = (of: (school: School) => number) =>
    Math.sqrt(schools.reduce((sum, one, j) => sum + (of(one) - theta[j]!) ** 2, 0) / theta.length);
  return {
    mu: points(mu),
    schools: bare(18),
    swapped: bare(swappedPairs(schools)),
    pairs: bare((18 * 17) / 2),
    before: word(named(schools, own)[0]!),
    after: word(named(schools, estimate)[0]!),
    ownLeast: points(least(schools, own)),
    ownMost: points(most(schools, own)),
    low: points(least(schools, estimate)),
    high: points(most(schools, estimate)),
    furthest: word(furthest.name),
    furthestStudents: students(furthest.n),
    furthestMove: points(move(furthest)),
    way: word(furthest.estimate < furthest.own ? "down" : "up"),
    rawError: points(rms(own)),
    estimateError: points(rms(estimate)),
    closer: bare(
      schools.filter((one, j) => Math.abs(one.estimate - theta[j]!) < Math.abs(one.own - theta[j]!))
        .length,
    ),
  };
}

export const leagueTable: FigureRecord = {
  widget: "caterpillar",
  truth(scene) {
    const { tau = 0 } = scene.values;
    const schools = schoolsOf(scene);
    const swapped = swappedPairs(schools);
    const stays = named(schools, own)[0] === named(schools, estimate)[0];
    const isAlike =
      least(schools, estimate).toPrecision(3) === most(schools, estimate).toPrecision(3);
    const orders: Readonly<Record<string, (school: School) => number>> = {
      own,
      estimate,
      students: ({ n }) => n,
    };
    const key = orders[scene.view.order ?? "own"]!;
    const shown = schools.toSorted((a, b) => key(b) - key(a) || b.own - a.own);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau === 0 ? 0 : !stays ? 4 : swapped === 0 ? 1 : swapped === 1 ? 2 : 3,
        announcement: tau === 0 ? 0 : 1,
        span: tau === 0 ? 0 : isAlike ? 1 : 2,
        order: tau === 0 ? 0 : 1,
      },
      table: shown.map((school) => [
        school.name,
        school.n,
        school.own,
        school.error,
        school.keep,
        school.estimate,
        school.sd,
        rank(schools, own, school),
        tau === 0 ? (schools.length + 1) / 2 : rank(schools, estimate, school),
      ]),
    };
  },

  guess(scene, guess) {
    const five = schoolsOf(scene)
      .toSorted((a, b) => b.own - a.own)
      .slice(0, 5);
    const given = guess.map((i) => five[i]!);
    const byEstimate = five.toSorted((a, b) => b.estimate - a.estimate);
    // Right if whatever stands the wrong way round differs by less than a tenth of a point.
    const wrong = given.flatMap((above, at) =>
      given
        .slice(at + 1)
        .filter((below) => below.estimate - above.estimate >= 0.1)
        .map((below) => [above, below] as const),
    );
    const isKept = given.every((one, at) => one === five[at]);
    const bySize = five.toSorted((a, b) => b.n - a.n);
    const reply = isKept ? 0 : given.every((one, at) => one === bySize[at]) ? 1 : 2;
    const [[above, below] = [given[0]!, given[0]!]] = wrong;
    const [leader, winner] = [five[0]!, byEstimate[0]!];
    return {
      numbers: {
        ...numbersOf(scene),
        names: word(byEstimate.map(({ name }) => name).join(", ")),
        rightPairs: bare(10 - wrong.length),
        allPairs: bare(10),
        leader: word(leader.name),
        leaderStudents: students(leader.n),
        leaderKeep: share(leader.keep),
        winner: word(winner.name),
        winnerStudents: students(winner.n),
        winnerKeep: share(winner.keep),
        above: word(above.name),
        aboveKeep: share(above.keep),
        aboveEnd: points(above.estimate),
        below: word(below.name),
        belowKeep: share(below.keep),
        belowEnd: points(below.estimate),
      },
      cases: { reply },
      verdict: wrong.length === 0 ? "right" : "wrong",
      misconception: reply === 0 ? "M3 M1" : undefined,
      // With all estimates equal, their order is that of the averages or of nothing.
      isOnEdge: scene.values.tau === 0,
    };
  },
  visits: [
    { tau: 0 },
    // Estimates so close that they look like one: with some seeds alone.
    ...Array.from({ length: 200 }, (_, seed) => ({ tau: 0.1, mu: 70, seed })),
    { tau: 20, mu: 70 },
    ...Array.from({ length: 150 }, (_, k) => ({ tau: 5 + k / 10, mu: 70 })),
  ],
};
