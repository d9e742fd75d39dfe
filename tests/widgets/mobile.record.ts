import type { Scene } from "#widgets/frame/widget.ts";
import { CLASSES, isEmpty, solved } from "./hungClasses.ts";
import { type FigureRecord, pinned, points, share, type Truth, word } from "./record.ts";

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { sigma = 0, x = 0, psi = 0, kappa = 0 } = scene.values;
  const { nation, schools, one, own, emptyClass, emptySchool } = solved(scene);
  const [a, c, b] = schools;
  const of = (k: number) => one.shares[k]!;
  // An average of many solves keeps fewer digits.
  const near = (value: number): Truth => ({ ...points(value), room: 1e-9 });
  const rounded = (value: number): Truth =>
    share(Math.abs(value - Math.round(value)) < 1e-12 ? Math.round(value) : value);
  return {
    x: points(x),
    sigma: points(sigma),
    nationMean: near(nation.mean),
    home: near(a!.mean),
    klass: near(one.mean),
    klassSd: near(one.sd),
    ownShare: rounded(own),
    sisters: rounded(of(0) + of(1)),
    // Of a nation that is held no other school tells anything: what its own school leaves is the nation's.
    others: rounded(
      scene.view.nation === "held" ? 1 - own - of(0) - of(1) : of(2) + of(3) + of(4) + of(5),
    ),
    above: rounded(1 - own - of(0) - of(1)),
    ...(scene.view.nation === "prior" && {
      ofPrior: rounded(1 - one.shares.reduce((all, held) => all + held, 0)),
      psi: points(psi),
      kappa: points(kappa),
    }),
    emptyOnes: word(emptyOf(scene).join(", ")),
    held: rounded(1 - own),
    beyond: word(scene.view.nation === "held" ? "the nation" : "other schools"),
    emptyClassSd: near(emptyClass.sd),
    emptySchoolSd: near(emptySchool.sd),
    schoolA: near(a!.mean),
    schoolC: near(c!.mean),
    schoolB: near(b!.mean),
    ...Object.fromEntries(CLASSES.map(({ name }, k) => [`share${name}`, rounded(of(k))])),
  };
}

const emptyOf = ({ view }: Pick<Scene, "view">) =>
  CLASSES.map(({ name }) => name).filter((name) => isEmpty(name, view));

/** What the text tells of the mobile as it hangs at first, and with one thing changed. */
function quoted(): Readonly<Record<string, Truth>> {
  const at = (
    values: Readonly<Record<string, number>>,
    student = "here",
    view: Scene["view"] = {},
  ) =>
    solved({
      values: { sigma: 9, tau: 4, omega: 6, x: 95, psi: 65, kappa: 3, ...values },
      view: { student, ...view },
    });
  const [now, higher, away] = [at({}), at({ x: 96 }), at({}, "away")];
  const [free, loud] = [at({ tau: 12 }), at({ sigma: 20 })];
  const alone = at({}, "here", { schoolA: "none" });
  const firstOnly = at({}, "here", { schoolA: "first" });
  const believed = at({}, "here", { nation: "prior" });
  const held = (from: number, to: number) =>
    believed.one.shares.slice(from, to).reduce((a, b) => a + b, 0);
  // The nation is an average of two independent voices: weights by their precisions.
  const byPrecision = (error: number) => error ** 2 / (error ** 2 + 9);
  const part = (...which: readonly number[]) =>
    share(which.reduce((sum, k) => sum + now.one.shares[k]!, 0));
  return {
    klassNow: points(now.one.mean),
    homeNow: points(now.schools[0]!.mean),
    nationNow: points(now.nation.mean),
    keepNow: share(16 / 97),
    ownNow: share(now.own),
    sistersNow: part(0, 1),
    othersNow: part(2, 3, 4, 5),
    upClass: points(higher.one.mean - now.one.mean),
    upSchool: points(higher.schools[0]!.mean - now.schools[0]!.mean),
    upNation: points(higher.nation.mean - now.nation.mean),
    upOther: points(higher.schools[1]!.mean - now.schools[1]!.mean),
    emptiedSd: points(away.one.sd),
    emptySchoolNow: points(now.emptySchool.sd),
    emptyClassNow: points(now.emptyClass.sd),
    emptySchoolHeld: points(6),
    psiHeld: points(65),
    nationError: points(now.nation.sd),
    kappaNow: points(3),
    priorOfClass: share(1 - held(0, 7)),
    othersUnder: share(held(2, 6)),
    priorOfNation: share(byPrecision(now.nation.sd)),
    priorOfHundred: share(byPrecision(now.nation.sd * Math.sqrt(3 / 100))),
    emptySchoolUnder: points(believed.emptySchool.sd),
    firstOnlyClass: points(firstOnly.one.mean),
    aloneClass: points(alone.one.mean),
    aloneSchool: points(alone.schools[0]!.mean),
    aloneNation: points(alone.nation.mean),
    aloneOwn: share(alone.own),
    ownFree: share(free.own),
    klassFree: points(free.one.mean),
    klassLoud: points(loud.one.mean),
    sameClassNow: share(52 / 133),
    sameSchoolNow: share(36 / 133),
  };
}
let told: Readonly<Record<string, Truth>> | undefined;

export const mobile: FigureRecord = {
  widget: "mobile",
  truth(scene) {
    const { isHere, nation, schools, classes, one, own, emptyClass, emptySchool } = solved(scene);
    told ??= quoted();
    const part = (...which: readonly number[]) => which.reduce((sum, k) => sum + one.shares[k]!, 0);
    const empty = emptyOf(scene);
    const isAlone = empty.includes("A1") && empty.includes("A2");
    const state = isHere ? (own < 0.5 ? 1 : isAlone ? 2 : 3) : 0;
    const hasPrior = scene.view.nation === "prior";
    const all = one.shares.reduce((sum, held) => sum + held, 0);
    const { psi = 0, kappa = 0 } = scene.values;
    return {
      numbers: numbersOf(scene),
      quoted: told,
      cases: {
        takeaway: state,
        summary: isHere ? 1 : 0,
        announcement: isHere ? 1 : 0,
        from: hasPrior ? 0 : 1,
        heard: hasPrior ? 0 : 1,
        empty: empty.length === 0 ? 0 : 1,
      },
      table: [
        ["the class of one", one.mean, one.sd, own],
        ...(hasPrior ? [["the prior of the nation", psi, kappa, 1 - all]] : []),
        ["the nation", nation.mean, nation.sd, 1],
        ["school A", schools[0]!.mean, schools[0]!.sd, part(0, 1) + own],
        ["school C", schools[1]!.mean, schools[1]!.sd, part(2, 3)],
        ["school B", schools[2]!.mean, schools[2]!.sd, part(4, 5)],
        ["an empty school", emptySchool.mean, emptySchool.sd, 0],
        ...CLASSES.map(({ name }, k) => [
          `class ${name}`,
          classes[k]!.mean,
          classes[k]!.sd,
          one.shares[k]!,
        ]),
        ["an empty class", emptyClass.mean, emptyClass.sd, 0],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { tau = 0, sigma = 0, x = 0 } = scene.values;
    const { nation, schools, one } = solved(scene);
    const home = schools[0]!.mean;
    const kept = (guess - home) / (x - home);
    const earned = 1 / (1 + (sigma / tau) ** 2);
    const [toHome, toNation] = [Math.abs(one.mean - home), Math.abs(one.mean - nation.mean)];
    const gap = Math.abs(x - home);
    const reply =
      gap < 2 ? 0 : kept > 1 ? 1 : kept >= 0.5 ? 2 : kept < 0 ? 3 : kept < earned ? 4 : 5;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: points(guess),
        off: points(Math.abs(guess - one.mean)),
        kept: share(kept),
        earned: share(earned),
      },
      cases: { reply, outcome: toHome < toNation ? 0 : 1, pinned: pinned(guess, one.mean) },
      isOnEdge:
        [gap - 2, kept - 1, kept - 0.5, kept, kept - earned, toHome - toNation].some(
          (edge) => Math.abs(edge) < 1e-9,
        ) || [0.05, 1].some((edge) => Math.abs(Math.abs(guess - one.mean) - edge) < 1e-9),
      verdict: Math.abs(guess - one.mean) <= 1 ? "right" : "wrong",
      misconception: [undefined, undefined, "M1", "M4"][reply],
    };
  },
  guesses: [[68.2]],
  visits: [
    { tau: 4, sigma: 9, omega: 6, x: 60 },
    { tau: 12, sigma: 9, omega: 6, x: 40 },
    { tau: 2, sigma: 12, omega: 20, x: 95 },
    { tau: 12, sigma: 9, omega: 20, x: 95, kappa: 0.5 },
  ],
  // One choice for each school makes more ways of looking than there are states.
  looks: (["here", "away"] as const).flatMap((student) =>
    ["learned", "prior", "held"].flatMap((nation) => [
      { student, nation },
      { student, nation, schoolA: "none", schoolB: "first" },
      { student, nation, schoolA: "none", schoolC: "none", schoolB: "second" },
      { student, nation, schoolA: "second", schoolC: "first" },
    ]),
  ),
};
