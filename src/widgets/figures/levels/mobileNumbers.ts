import { inventedClasses } from "#data/inventedClasses.ts";
import { threeLevels } from "#models/threeLevels.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { emptiedIn } from "./emptied.ts";
import { HOME, hang } from "./hang.ts";

const { classes } = inventedClasses;

/** Every number of the mobile, and how it is written. */
export const numbers = numbersOf(
  threeLevels,
  ({ sigma, tau, omega, x, psi, kappa }, { sample, view }) => {
    const isHere = view.student !== "away";
    const isHeld = view.nation === "held";
    const hasPrior = view.nation === "prior";
    const emptied = emptiedIn(view);
    const hung = hang(
      { sigma, tau, omega, ...((isHeld || hasPrior) && { psi }), ...(hasPrior && { kappa }) },
      isHere ? x : undefined,
      sample.columns,
      (c) => emptied[c]!,
    );
    const { nation, one, own, shares } = hung;
    const home = hung.schools[HOME]!;
    const sisters = shares.reduce((sum, s, c) => sum + (classes[c]!.school === HOME ? s : 0), 0);
    return {
      ...hung,
      isHere,
      isHeld,
      hasPrior,
      ...(hasPrior && { psi, kappa, ofPrior: hung.prior }),
      emptied,
      isAlone: classes.every(({ school }, c) => school !== HOME || emptied[c]!),
      areAllTested: !emptied.includes(true),
      emptyOnes: classes.flatMap(({ name }, c) => (emptied[c] ? [name] : [])).join(", "),
      /** Whose the share is that comes from above the school. */
      beyond: isHeld ? "the nation" : "other schools",
      x,
      sigma,
      tau,
      omega,
      nationMean: nation.mean,
      home: home.mean,
      klass: one.mean,
      klassSd: one.sd,
      ownShare: own,
      sisters,
      others: 1 - own - sisters - (hasPrior ? hung.prior : 0),
      above: 1 - own - sisters,
      held: 1 - own,
      emptyClassSd: hung.emptyClass.sd,
      emptySchoolSd: hung.emptySchool.sd,
      toHome: Math.abs(one.mean - home.mean),
      toNation: Math.abs(one.mean - nation.mean),
      keep: tau ** 2 / (tau ** 2 + sigma ** 2),
      ...named(
        hung.schools.map(({ mean }) => mean),
        shares,
      ),
    };
  },
  {
    x: { as: "x" },
    sigma: { as: "sigma" },
    nationMean: { as: "mu", to: { decimals: 1 } },
    home: { as: "mu", to: { decimals: 1 } },
    klass: { as: "eta", to: { decimals: 1 }, label: "the class hangs at" },
    klassSd: { as: "eta", to: { decimals: 1 } },
    ownShare: { as: "share", label: "its student" },
    sisters: { as: "share", label: "rest of its school" },
    others: { as: "share", label: "{beyond}" },
    above: { as: "share" },
    ofPrior: { as: "share", label: "the prior" },
    psi: { as: "psi" },
    kappa: { as: "kappa" },
    held: { as: "share" },
    emptyClassSd: { as: "mu", to: { decimals: 1 } },
    emptySchoolSd: { as: "mu", to: { decimals: 1 } },
    schoolA: { as: "mu", to: { decimals: 1 } },
    schoolC: { as: "mu", to: { decimals: 1 } },
    schoolB: { as: "mu", to: { decimals: 1 } },
    shareA1: { as: "share" },
    shareA2: { as: "share" },
    shareC1: { as: "share" },
    shareC2: { as: "share" },
    shareB1: { as: "share" },
    shareB2: { as: "share" },
  },
);

export type Mobile = ReturnType<typeof numbers.of>;

/** Means of schools and shares of classes by names that a sentence can have places for. */
function named(means: readonly number[], shares: readonly number[]) {
  const [schoolA = 0, schoolC = 0, schoolB = 0] = means;
  const [shareA1 = 0, shareA2 = 0, shareC1 = 0, shareC2 = 0, shareB1 = 0, shareB2 = 0] = shares;
  return { schoolA, schoolC, schoolB, shareA1, shareA2, shareC1, shareC2, shareB1, shareB2 };
}
