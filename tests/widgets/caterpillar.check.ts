import type { Scene } from "#widgets/frame/widget.ts";
import {
  exactly,
  faults,
  leastFaults,
  number,
  oneOf,
  percent,
  points,
  students,
  tableFaults,
  type WidgetCheck,
} from "./claims.ts";

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

function takeawayFaults(schools: readonly School[], tau: number, takeaway: string) {
  if (tau === 0)
    return faults(takeaway, "If schools do not differ, every estimate is the state average", {});
  const [before, after] = [oneOf(named(schools, own)), oneOf(named(schools, estimate))];
  const swapped = swappedPairs(schools);
  const stays = named(schools, own)[0] === named(schools, estimate)[0];
  if (!stays)
    return faults(takeaway, "{before} leads on its own average, {after} once size is weighed", {
      before,
      after,
    });
  if (swapped === 0)
    return faults(takeaway, "{before} stays first, and nobody changes places", { before });
  const pairs =
    swapped === 1
      ? "one pair of schools changes places"
      : `${swapped} pairs of schools change places`;
  return faults(takeaway, "{before} stays first, but {pairs}", {
    before,
    pairs: exactly(pairs),
  });
}

export const caterpillar: WidgetCheck = {
  widget: "caterpillar",
  check(scene, { takeaway, summary, announcement, table }) {
    const schools = schoolsOf(scene);
    const { tau = 0, mu = 0 } = scene.values;
    const swapped = swappedPairs(schools);
    const pairs = (schools.length * (schools.length - 1)) / 2;
    const furthest = schools.find((school) => move(school) === most(schools, move))!;
    const way = furthest.estimate < furthest.own ? "down" : "up";
    const looksLikeOne =
      least(schools, estimate).toPrecision(3) === most(schools, estimate).toPrecision(3);
    const apart = looksLikeOne ? "estimates all lie near {high}" : "estimates from {low} to {high}";
    const span = tau === 0 ? "every estimate is the state average, {mu}" : apart;
    const moved = `{furthest} with {n} moves furthest, {move} ${way}.`;
    const order =
      tau === 0
        ? "All estimates are equal, so no school stands before another."
        : "{swapped} of {pairs} pairs change places.";
    const orders: Readonly<Record<string, (school: School) => number>> = {
      own,
      estimate,
      students: ({ n }) => n,
    };
    const key = orders[scene.view.order ?? "own"]!;
    const shown = table.rows.map(([name]) => schools.find((school) => school.name === name)!);
    return [
      ...takeawayFaults(schools, tau, takeaway),
      ...faults(summary, `Own averages run from {least} to {most}, ${span}. ${moved} ${order}`, {
        least: number(least(schools, own)),
        most: points(most(schools, own)),
        low: number(least(schools, estimate)),
        high: points(most(schools, estimate)),
        mu: points(mu),
        furthest: exactly(furthest.name),
        n: students(furthest.n),
        move: points(move(furthest)),
        swapped: exactly(swapped),
        pairs: exactly(pairs),
      }),
      ...leastFaults(
        faults(
          announcement,
          "{swapped} of {pairs} pairs change places. First is now {first}, {points}.",
          {
            swapped: exactly(swapped),
            pairs: exactly(pairs),
            // Nobody is first where all are equal.
            first: (name) => tau > 0 && oneOf(named(schools, estimate))(name),
            points: points(most(schools, estimate)),
          },
        ),
        faults(announcement, "Every estimate is the state average, {points}.", {
          points: (text) => tau === 0 && points(mu)(text),
        }),
      ),
      ...tableFaults(
        table,
        shown.map((school) => [
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
      ),
      ...(new Set(shown).size === schools.length ? [] : ["a school is missing from the table"]),
      ...(shown.every((school, at) => at === 0 || key(shown[at - 1]!) >= key(school))
        ? []
        : [`the rows do not go by ${scene.view.order}`]),
    ];
  },

  feedback(scene, guess, { verdict, text }) {
    const five = schoolsOf(scene)
      .toSorted((a, b) => b.own - a.own)
      .slice(0, 5);
    const names = (schools: readonly School[]) => schools.map(({ name }) => name).join(", ");
    const truth = names(five.toSorted((a, b) => b.estimate - a.estimate));
    // Right if whatever stands the wrong way round differs by less than a tenth of a point.
    const order = guess.map((i) => five[i]!);
    const isRight = order.every((above, at) =>
      order.slice(at + 1).every((below) => below.estimate - above.estimate < 0.1),
    );
    // Every “keeps 70 %” and “ends at 74.2” must be that school's.
    const keeps = [...text.matchAll(/(\w+)(?:, with ([^,]+),)? keeps ([^;.]+?%) of its distance/g)];
    const ends = [...text.matchAll(/(\w+) keeps [^;.,]+? and ends at (\d+\.\d+)/g)];
    const school = (name = "") => five.find((one) => one.name === name);
    return [
      ...(text.endsWith(`By estimate the order is ${truth}.`) ? [] : [`not the order: ${text}`]),
      ...(verdict === (isRight ? "right" : "wrong") ? [] : [`${guess} is not ${verdict}`]),
      ...keeps.flatMap(([said, name, n, share = ""]) => {
        const one = school(name);
        const isTrue = one && percent(one.keep)(share) && (n === undefined || students(one.n)(n));
        return isTrue ? [] : [`false: ${said}`];
      }),
      ...ends.flatMap(([said, name, at = ""]) => {
        const one = school(name);
        return one && number(one.estimate)(at) ? [] : [`false: ${said}`];
      }),
      ...overtakingFaults(text, five),
    ];
  },
};

/** “You put A above B; but” is only said where B ends above A. */
function overtakingFaults(text: string, five: readonly School[]): readonly string[] {
  const found = /You put (\w+) above (\w+); but/.exec(text);
  if (!found) return [];
  const [above, below] = found.slice(1).map((name) => five.find((one) => one.name === name));
  return above && below && below.estimate > above.estimate ? [] : [`false: ${found[0]}`];
}
