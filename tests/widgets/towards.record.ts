import type { Scene } from "#widgets/frame/widget.ts";
import { ofRadon } from "./radonByUranium.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";
import {
  averaged,
  bestSpread,
  deleted,
  FERGUSON,
  MADRAS,
  solved,
  TRIALS,
  type Trial,
} from "./trialsByLatitude.ts";

const CLOSE = 0.12;
const effect = (value: number): Truth => measured(value, "");
const degrees = (value: number): Truth => measured(value, "degrees", "degree");

const kept = new Map<string, { mean: number; line: number }>();
/** The spreads that fit best with this trial in the hand. */
function spreads(trials: readonly Trial[]) {
  const key = JSON.stringify(trials[0]);
  const found = kept.get(key) ?? {
    mean: bestSpread(trials, false),
    line: bestSpread(trials, true),
  };
  kept.set(key, found);
  return found;
}

function at({ values, view }: Scene) {
  const { tau = 0, yA = 0, sigmaA = 1, xA = 0 } = values;
  const trials = [{ name: "Vandiviere", y: yA, v: sigmaA ** 2, x: xA }, ...TRIALS.slice(1)];
  const isLine = view.towards !== "mean";
  const best = spreads(trials);
  const now = solved(trials, isLine, tau);
  const byMean = solved(trials, false, best.mean);
  const move = ({ estimates }: typeof now, j: number) => Math.abs(estimates[j]! - trials[j]!.y);
  const lesser = trials.filter((_, j) => move(now, j) < move(byMean, j)).length;
  return { tau, trials, isLine, best, now, byMean, move, lesser };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { tau, trials, isLine, best, now, byMean, move, lesser } = at(scene);
  return {
    tau: effect(tau),
    best: effect(isLine ? best.line : best.mean),
    own: effect(trials[0]!.y),
    place: degrees(trials[0]!.x),
    estimate: effect(now.estimates[0]!),
    byMean: effect(byMean.estimates[0]!),
    target: effect(now.to(trials[0]!.x)),
    keep: share(now.keeps[0]!),
    keepMadras: share(now.keeps[MADRAS]!),
    odd: bare(deleted(trials, isLine, tau)),
    name: word("Vandiviere"),
    aimed: word(isLine ? "line" : "mean"),
    farName: word("Ferguson"),
    far: degrees(55),
    keepFar: share(now.keeps[FERGUSON]!),
    moveFar: effect(move(now, FERGUSON)),
    keepFarMean: share(byMean.keeps[FERGUSON]!),
    moveFarMean: effect(move(byMean, FERGUSON)),
    lesser: bare(lesser),
    trials: bare(13),
  };
}

let told: Readonly<Record<string, Truth>> | undefined;
function quoted(): Readonly<Record<string, Truth>> {
  if (told) return told;
  const [wide, narrow] = [bestSpread(TRIALS, false), bestSpread(TRIALS, true)];
  const [loose, tight] = [solved(TRIALS, false, wide), solved(TRIALS, true, narrow)];
  const [allMean, allLine] = [averaged(TRIALS, false), averaged(TRIALS, true)];
  const move = ({ estimates }: typeof loose, j: number) => Math.abs(estimates[j]! - TRIALS[j]!.y);
  const rest = TRIALS.slice(1);
  told = {
    varianceMean: bare(wide ** 2),
    varianceLine: bare(narrow ** 2),
    spreadMean: effect(wide),
    spreadLine: effect(narrow),
    gone: share(1 - (narrow / wide) ** 2),
    factorMean: bare(Math.exp(wide)),
    factorLine: bare(Math.exp(narrow)),
    mean: effect(loose.to(0)),
    slope: bare(tight.slope),
    slopeError: bare(Math.sqrt(tight.slopeVariance)),
    tenDegrees: share(1 - Math.exp(10 * tight.slope)),
    lineHere: effect(tight.to(19)),
    atMean: effect(loose.estimates[0]!),
    atLine: effect(tight.estimates[0]!),
    keepMeanHere: share(loose.keeps[0]!),
    keepLineHere: share(tight.keeps[0]!),
    moveMeanHere: effect(move(loose, 0)),
    moveLineHere: effect(move(tight, 0)),
    keepMeanFar: share(loose.keeps[FERGUSON]!),
    keepLineFar: share(tight.keeps[FERGUSON]!),
    moveMeanFarAway: effect(move(loose, FERGUSON)),
    moveLineFarAway: effect(move(tight, FERGUSON)),
    ownFar: effect(TRIALS[FERGUSON]!.y),
    lineFar: effect(tight.to(55)),
    less: bare(TRIALS.filter((_, j) => move(tight, j) < move(loose, j)).length),
    oddMean: bare(deleted(TRIALS, false, bestSpread(rest, false))),
    oddLine: bare(deleted(TRIALS, true, bestSpread(rest, true))),
    lowMean: effect(allMean.quantile(0.025)),
    highMean: effect(allMean.quantile(0.975)),
    lowLine: effect(allLine.quantile(0.025)),
    highLine: effect(allLine.quantile(0.975)),
    averagedMeanFar: share(allMean.keep(FERGUSON)),
    averagedLineFar: share(allLine.keep(FERGUSON)),
    averagedHere: effect(allLine.estimate(0)),
    sdHere: effect(
      Math.sqrt(tight.keeps[0]! * TRIALS[0]!.v + (1 - tight.keeps[0]!) ** 2 * tight.doubt(19)),
    ),
    averagedSdHere: effect(allLine.sd(0)),
    radonHouses: bare(ofRadon.houses),
    radonCounties: bare(ofRadon.counties),
    radonBasement: bare(ofRadon.mean),
    radonFloor: bare(-ofRadon.floor),
    radonBetween: bare(ofRadon.between),
    radonWithin: bare(ofRadon.within),
    radonLoan: bare(ofRadon.loan),
    radonAround: bare(ofRadon.around),
    radonLoanAround: bare(ofRadon.loanAround),
    radonOwn: bare(ofRadon.own),
    radonKeep: share(ofRadon.keep),
    radonKeepAround: share(ofRadon.keepAround),
    radonPut: bare(ofRadon.mean + ofRadon.keep * (ofRadon.own - ofRadon.mean)),
    radonLine: bare(ofRadon.line),
    radonPutAround: bare(ofRadon.putAround),
  };
  return told;
}

export const towards: FigureRecord = {
  widget: "towards",
  truth(scene) {
    const { tau, trials, isLine, best, now, lesser } = at(scene);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isLine ? (tau < best.mean && lesser > 1 ? 0 : 1) : 2,
        summary: isLine ? 0 : 1,
      },
      table: trials.map(({ name, x, y }, j) => [name, x, y, now.keeps[j]!, now.estimates[j]!]),
      quoted: quoted(),
    };
  },
  guess(scene, [guess = 0]) {
    const { trials, now, byMean } = at(scene);
    const { y, x } = trials[0]!;
    const [estimate, target, before] = [now.estimates[0]!, now.to(x), byMean.estimates[0]!];
    const reply =
      guess < y
        ? 0
        : guess <= before + CLOSE
          ? 1
          : guess < estimate
            ? 2
            : guess >= target - CLOSE / 2
              ? 3
              : 4;
    const edges = [
      y,
      before + CLOSE,
      estimate,
      target - CLOSE / 2,
      estimate - CLOSE,
      estimate + CLOSE,
    ];
    return {
      numbers: { ...numbersOf(scene), guess: effect(guess) },
      cases: { reply },
      isOnEdge: edges.some((edge) => Math.abs(guess - edge) < 1e-6),
      verdict: Math.abs(guess - estimate) <= CLOSE ? "right" : "wrong",
      misconception: [undefined, "M31", "M7", "M7", undefined][reply],
    };
  },
  visits: [{ tau: 0.276 }, { tau: 0.56 }, { tau: 0.1 }, { tau: 1 }],
  guesses: [[-2], [-1.3], [-0.95], [-0.64], [-0.5], [-0.2], [0.4]],
};
