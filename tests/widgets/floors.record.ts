import type { Scene } from "#widgets/frame/widget.ts";
import { estimatesFrom } from "./byCovariance.ts";
import { type FigureRecord, pinned, points, share, type Truth } from "./record.ts";

/** Classes as the table of the chapter lists them: district, school, average, students. The class of one comes first. */
const CLASSES: readonly (readonly [string, string, number, number])[] = [
  ["north", "N2", 80, 7],
  ["north", "N2", 76, 5],
  ["north", "N3", 79, 6],
  ["north", "N3", 83, 4],
  ["west", "W1", 65, 5],
  ["west", "W1", 68, 7],
  ["west", "W2", 61, 6],
  ["west", "W2", 63, 4],
  ["south", "S1", 66, 6],
  ["south", "S1", 70, 5],
  ["south", "S2", 72, 7],
  ["south", "S2", 67, 6],
];
const DISTRICTS = ["north", "west", "south"];
const SCHOOLS = ["N1", "N2", "N3", "W1", "W2", "S1", "S2"];
const districtOf = (school: string) =>
  DISTRICTS.find(([first]) => first === school[0]!.toLowerCase())!;

type Given = Readonly<Record<"phi" | "omega" | "tau" | "sigma" | "x", number>>;
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
/** Every estimate by its covariance with the thirteen averages alone, the mean of all by generalised least squares. */
function byCovariance({ phi, omega, tau, sigma, x }: Given, isLeftOut: boolean, tested = 1) {
  // A class in which so few were tested that its average says nothing is as good as none.
  const rows = [["north", "N1", x, tested === 0 ? 1e-13 : tested] as const, ...CLASSES];
  const y = rows.map(([, , mean]) => mean);
  const between = (a: string, b: string): number => {
    const isSchool = a === b;
    const isDistrict = isLeftOut ? isSchool : districtOf(a) === districtOf(b);
    return (isSchool ? omega ** 2 : 0) + (isDistrict ? phi ** 2 : 0);
  };
  const V = rows.map(([, a, , n], i) =>
    rows.map(([, b], j) => between(a, b) + (i === j ? tau ** 2 + sigma ** 2 / n : 0)),
  );
  const all = estimatesFrom(V, y, [
    [0, rows.map(() => 0)],
    ...DISTRICTS.map(
      (name) => [phi ** 2, rows.map(([district]) => (district === name ? phi ** 2 : 0))] as const,
    ),
    ...SCHOOLS.map(
      (name) => [phi ** 2 + omega ** 2, rows.map(([, school]) => between(name, school))] as const,
    ),
    ...rows.map(
      ([, name], at) =>
        [
          phi ** 2 + omega ** 2 + tau ** 2,
          rows.map(([, school], i) => between(name, school) + (i === at ? tau ** 2 : 0)),
        ] as const,
    ),
  ]);
  const [nation, ...below] = all;
  const classes = below.slice(DISTRICTS.length + SCHOOLS.length);
  const one = classes[0]!;
  const held = (is: (district: string, i: number) => boolean) =>
    sum(one.shares.filter((_, i) => is(rows[i]![0], i)));
  return {
    nation: nation!,
    districts: below.slice(0, DISTRICTS.length),
    schools: below.slice(DISTRICTS.length, DISTRICTS.length + SCHOOLS.length),
    classes: classes.slice(1),
    one,
    own: held((_, i) => i === 0),
    kin: held((district, i) => i > 0 && district === "north"),
    others: held((district) => district !== "north"),
  };
}

function given({ values, view }: Scene) {
  const { phi = 0, omega = 0, tau = 0, sigma = 1, x = 0 } = values;
  return { of: { phi, omega, tau, sigma, x }, isLeftOut: view.districts === "left" };
}

/** Solving for thirteen keeps fewer digits. */
const NEAR = 1e-8;
const near = (value: number): Truth => ({ ...points(value), room: NEAR });
const whole = (value: number): Truth => share(Math.abs(value) < 1e-9 ? 0 : value);

function numbersOf(scene: Scene) {
  const { of, isLeftOut } = given(scene);
  const [within, without] = [byCovariance(of, false), byCovariance(of, true)];
  const found = isLeftOut ? without : within;
  const home = within.districts[0]!.mean;
  return {
    x: points(of.x),
    put: near(found.one.mean),
    putSd: near(found.one.sd),
    nation: near(found.nation.mean),
    home: near(home),
    within: near(within.one.mean),
    without: near(without.one.mean),
    anchor: near(isLeftOut ? found.nation.mean : home),
    own: whole(found.own),
    kin: whole(found.kin),
    others: whole(found.others),
  };
}

const START: Given = { phi: 7, omega: 4, tau: 4, sigma: 9, x: 45 };

export const floors: FigureRecord = {
  widget: "floors",
  truth(scene) {
    const { of, isLeftOut } = given(scene);
    const found = byCovariance(of, isLeftOut);
    const [within, without] = [byCovariance(START, false), byCovariance(START, true)];
    const none = ["none", "none"];
    const numbered = CLASSES.map(([, school], i) => {
      const at = CLASSES.slice(0, i).filter(([, one]) => one === school).length + 1;
      return `${school} class ${at}`;
    });
    return {
      numbers: numbersOf(scene),
      quoted: {
        withinNow: near(within.one.mean),
        homeNow: near(within.districts[0]!.mean),
        withoutNow: near(without.one.mean),
        nationNow: near(without.nation.mean),
        keepNow: share((4 ** 2 + 4 ** 2) / (4 ** 2 + 4 ** 2 + 9 ** 2)),
        keepWithoutNow: share((7 ** 2 + 4 ** 2 + 4 ** 2) / (7 ** 2 + 4 ** 2 + 4 ** 2 + 9 ** 2)),
        // A score of no use at all is as good as none.
        homeAlone: near(byCovariance(START, false, 0).districts[0]!.mean),
      },
      cases: { takeaway: isLeftOut ? 0 : 1, other: isLeftOut ? 0 : 1 },
      table: [
        ["the class of one", of.x, 1, found.one.mean, found.one.sd],
        ["the nation", ...none, found.nation.mean, found.nation.sd],
        ...(isLeftOut
          ? []
          : DISTRICTS.map((name, k) => [
              name,
              ...none,
              found.districts[k]!.mean,
              found.districts[k]!.sd,
            ])),
        ...SCHOOLS.map((name, k) => [
          k === 0 ? `${name}, new` : name,
          ...none,
          found.schools[k]!.mean,
          found.schools[k]!.sd,
        ]),
        ...CLASSES.map(([, , y, n], k) => [
          numbered[k]!,
          y,
          n,
          found.classes[k]!.mean,
          found.classes[k]!.sd,
        ]),
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { of, isLeftOut } = given(scene);
    const found = byCovariance(of, isLeftOut);
    const anchor = isLeftOut ? found.nation.mean : found.districts[0]!.mean;
    const put = found.one.mean;
    const moved = (guess - of.x) / (anchor - of.x);
    // What it belongs to takes of the way what luck has of the variance.
    const between = of.omega ** 2 + of.tau ** 2 + (isLeftOut ? of.phi ** 2 : 0);
    const earned = of.sigma ** 2 / (of.sigma ** 2 + between);
    const gap = Math.abs(anchor - of.x);
    const reply =
      gap < 4 ? 0 : moved < -0.05 ? 1 : moved <= 0.05 ? 2 : moved > 1 ? 3 : moved < earned ? 4 : 5;
    const off = Math.abs(guess - put);
    return {
      numbers: {
        ...numbersOf(scene),
        guess: points(guess),
        off: near(off),
        moved: share(moved),
        earned: share(earned),
      },
      cases: { reply, pinned: pinned(guess, put, 0.1) },
      isOnEdge:
        [gap - 4, moved + 0.05, moved - 0.05, moved - 1, moved - earned, off - 1.5].some(
          (edge) => Math.abs(edge) < 1e-9,
        ) || Math.abs(off - 0.05) < 1e-9,
      verdict: off <= 1.5 ? "right" : "wrong",
      misconception: [undefined, "M15", "M12"][reply],
    };
  },
  digits: ["N1", "N2", "N3", "W1", "W2", "S1", "S2"],
  guesses: [[45], [40], [52], [66], [71], [95]],
  visits: [
    { phi: 7, omega: 4, tau: 4, sigma: 9, x: 45 },
    { phi: 7, omega: 4, tau: 4, sigma: 9, x: 76 },
    { phi: 0, omega: 4, tau: 4, sigma: 9, x: 45 },
  ],
};
