import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, points, share, type Truth } from "./record.ts";
import { effectiveOf, fourChainsOf, OVERSHOT, rHatOf, shareBelow } from "./walkedSchools.ts";

const BINS = 30;
const edge = (k: number) => 0.1 * 400 ** (k / BINS);

type Run = ReturnType<typeof fourChainsOf>;
const runs = new Map<string, Run>();

function runIn({ values, view, seed }: Scene) {
  const { step = 0.1 } = values;
  const isWritten = view.spelling !== "respelled";
  const key = `${isWritten} ${step} ${seed}`;
  const run = runs.get(key) ?? fourChainsOf(isWritten, step, seed);
  runs.set(key, run);
  const { chains, refused, diverged } = run;
  const spreads = chains.flatMap((chain) => chain.map(({ tau }) => tau));
  const border = step * OVERSHOT;
  const left = spreads.filter((tau) => tau < border).length;
  const exact = 4000 * shareBelow(border);
  const logs = chains.map((chain) => chain.map(({ tau }) => Math.log(tau)));
  const moved = logs.every((chain) => chain.some((log) => log !== chain[0]));
  const rHat = rHatOf(chains.map((chain) => chain.map(({ effect }) => effect)));
  const numbers: Readonly<Record<string, Truth>> = {
    step: measured(step, ""),
    chains: bare(4),
    kept: bare(1000),
    draws: bare(4000),
    border: points(border),
    left: bare(left),
    exact: bare(exact),
    mass: share(0.95),
    ...(left < 0.8 * exact && { missing: share(1 - left / exact) }),
    least: points(Math.min(...spreads)),
    rHatA: bare(rHat),
    rHatTau: bare(rHatOf(logs)),
    ...(moved && { size: bare(effectiveOf(logs)) }),
    refused: share(refused / 4000),
    divergent: bare(diverged),
  };
  return { numbers, spreads, left, exact, isWritten, rHat };
}

let told: Readonly<Record<string, Truth>> | undefined;

/** Fifty runs of either spelling, as the text tells of them. */
function fifty(): Readonly<Record<string, Truth>> {
  const line = 0.15 * OVERSHOT;
  const belong = 4000 * shareBelow(line);
  const of = (isWritten: boolean) =>
    Array.from({ length: 50 }, (_, seed) => {
      const { chains, diverged } = fourChainsOf(isWritten, 0.15, seed);
      const isFine = (of: (place: (typeof chains)[number][number]) => number) =>
        rHatOf(chains.map((chain) => chain.map(of))) < 1.01;
      return {
        left: chains.flat().filter(({ tau }) => tau < line).length,
        isFineA: isFine(({ effect }) => effect),
        isFineTau: isFine(({ tau }) => Math.log(tau)),
        diverged,
      };
    });
  const middle = (all: ReturnType<typeof of>) => {
    const left = all.map((one) => one.left).sort((a, b) => a - b);
    return bare((left[24]! + left[25]!) / 2);
  };
  const count = (all: ReturnType<typeof of>, is: (one: (typeof all)[number]) => boolean) =>
    bare(all.filter(is).length);
  const [written, respelled] = [of(true), of(false)];
  return {
    runs: bare(50),
    agreed: bare(1.01),
    writtenA: count(written, ({ isFineA }) => isFineA),
    writtenTau: count(written, ({ isFineTau }) => isFineTau),
    writtenMiddle: middle(written),
    writtenOver: count(written, ({ left }) => left > 1.5 * belong),
    writtenDiverged: count(written, ({ diverged }) => diverged > 0),
    respelledTau: count(respelled, ({ isFineTau }) => isFineTau),
    respelledMiddle: middle(respelled),
    respelledDiverged: count(respelled, ({ diverged }) => diverged > 0),
    belong: bare(belong),
    lineAtFirst: points(line),
    lineAtThird: points(line / 3),
    belongAtThird: bare(4000 * shareBelow(line / 3)),
  };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;

export const fourChains: FigureRecord = {
  widget: "four-chains",
  truth(scene) {
    told ??= fifty();
    const { numbers, spreads, left, exact, isWritten } = runIn(scene);
    return {
      numbers,
      cases: {
        takeaway: left < 0.8 * exact ? 0 : isWritten && left > 1.2 * exact ? 1 : 2,
        spelled: isWritten ? 0 : 1,
      },
      quoted: told,
      table: Array.from({ length: BINS }, (_, k) => [
        toTwo(edge(k)),
        toTwo(edge(k + 1)),
        Number((4000 * (shareBelow(edge(k + 1)) - shareBelow(edge(k)))).toFixed(1)) + 0,
        spreads.filter((tau) => tau >= edge(k) && tau < edge(k + 1)).length,
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { numbers, left, exact, rHat } = runIn(scene);
    const isTrusting = Math.abs(guess - exact) <= 0.1 * exact && rHat < 1.01;
    const isShort = left < exact;
    const reply = isTrusting
      ? 0
      : guess < 0.1 * left
        ? 1
        : !isShort
          ? 5
          : guess > exact
            ? 2
            : guess > left
              ? 3
              : 4;
    return {
      numbers: { ...numbers, guess: bare(guess) },
      cases: { reply },
      verdict: guess <= 1.25 * left && left <= 1.25 * guess ? "right" : "wrong",
      misconception: reply === 0 ? "M16" : undefined,
    };
  },
  states: 40,
  visits: [
    { step: 0.2, seed: 0 },
    { step: 0.1, seed: 1 },
  ],
  guesses: [[500], [0], [900], [300], [210]],
};
