import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, word } from "./record.ts";

/** The players who are asked about, as the source has them: Clark, Harden, Shumpert, Capela. */
const CLARK = [6, 6] as const;
const HARDEN = [529, 609] as const;
const SHUMPERT = [0, 0] as const;
const CAPELA = [109, 174] as const;
const NAMES = ["Clark", "Harden", "Shumpert", "Capela"] as const;
const ASKED = [CLARK, HARDEN, SHUMPERT, CAPELA] as const;
const TIE = 0.005;

const LAST: Readonly<Record<string, string>> = { "Zhou Qi": "Zhou", "Nene Hilario": "Nene" };
const lastName = (name: string) => LAST[name] ?? name.replace(/^.* /, "");

/** From the population a share of the way to a player's own average, and the moments of his law for the doubt. */
function expected({ values }: Scene, [made, throws]: readonly [number, number]) {
  const { m = 0, kappa = 1 } = values;
  const mean = throws === 0 ? m : m + (throws / (throws + kappa)) * (made / throws - m);
  const all = throws + kappa;
  const square = mean * ((mean * all + 1) / (all + 1));
  return { mean, sd: Math.sqrt(square - mean * mean) };
}

const throwsOf = (value: number) => measured(value, "throws", "throw");

function numbersOf(scene: Scene) {
  const { m = 0, kappa = 1 } = scene.values;
  return {
    m: measured(m, ""),
    kappa: throwsOf(kappa),
    alpha: measured(kappa * m, ""),
    beta: measured(kappa - kappa * m, ""),
    perfect: word("Clark"),
    perfectThrows: bare(6),
    perfectEstimate: bare(expected(scene, CLARK).mean),
    most: word("Harden"),
    mostMade: bare(529),
    mostThrows: bare(609),
    mostEstimate: bare(expected(scene, HARDEN).mean),
    mostOwn: bare(529 / 609),
    unseen: bare(4),
    all: bare(21),
    allMade: bare(1109),
    allThrows: bare(1422),
    together: bare(1109 / 1422),
    mostShare: share(609 / 1422),
  };
}

export const freeThrows: FigureRecord = {
  widget: "free-throws",
  truth(scene) {
    const { y = [], n = [] } = scene.sample.columns;
    return {
      numbers: numbersOf(scene),
      cases: {},
      table: scene.sample.groups.map((name, j) => {
        const { mean, sd } = expected(scene, [y[j]!, n[j]!]);
        const own = n[j] === 0 ? "none" : y[j]! / n[j]!;
        return [lastName(name), n[j]!, y[j]!, own, mean, sd];
      }),
    };
  },

  guess(scene, guess) {
    const means = ASKED.map((one) => expected(scene, one).mean);
    const order = (worth: readonly number[]) => [0, 1, 2, 3].sort((a, b) => worth[b]! - worth[a]!);
    const truth = order(means);
    const pairs = [0, 1, 2].flatMap((at) =>
      [1, 2, 3].filter((to) => to > at).map((to) => [guess[at]!, guess[to]!] as const),
    );
    const wrong = pairs.filter(([a, b]) => means[b]! - means[a]! >= TIE);
    const isOnEdge = pairs.some(([a, b]) => {
      const gap = Math.abs(means[a]! - means[b]!);
      return Math.abs(gap - TIE) < 1e-9 || gap < 1e-9;
    });
    const [a, b] = wrong[0] ?? [0, 0];
    const isClarkFirst = guess[0] === 0 && wrong.some(([one]) => one === 0);
    const isBySize = String(guess) === String(order(ASKED.map(([, throws]) => throws)));
    const isShumpertLast = guess[3] === 2 && wrong.some(([, other]) => other === 2);
    const reply = isClarkFirst ? 0 : isBySize ? 1 : isShumpertLast ? 2 : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        unseenName: word("Shumpert"),
        names: word(truth.map((one) => NAMES[one]!).join(", ")),
        above: word(NAMES[a]!),
        aboveEnd: bare(means[a]!),
        below: word(NAMES[b]!),
        belowEnd: bare(means[b]!),
      },
      isOnEdge,
      cases: { reply },
      verdict: wrong.length === 0 ? "right" : "wrong",
      misconception: ["M1", "M5", "M12"][reply],
    };
  },
};
