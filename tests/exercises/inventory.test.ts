import { describe, expect, it } from "vitest";
import { csv } from "#controls/DataTable.tsx";
import { readClass } from "#exercises/class/readClass.ts";
import type { MisconceptionId } from "#exercises/exercise.ts";
import {
  CHOSEN,
  chosenIn,
  forms,
  type InventoryForm,
  inventoryCounts,
  inventoryTable,
  PUT_AWAY,
} from "#exercises/inventory.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { inventory } from "../../content/about/inventory/items/index.ts";
import { everyExercise } from "./everyExercise.ts";

/** Uniforms and normals of a seed, by a generator of its own. */
function chance(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const count = (n: number, share: number) => {
    let hits = 0;
    for (let k = 0; k < n; k++) if (uniform() < share) hits += 1;
    return hits;
  };
  return { uniform, normal, count };
}
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const sd = (list: readonly number[]) => {
  const m = mean(list);
  return Math.sqrt(mean(list.map((x) => (x - m) ** 2)));
};
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** What is said in a form, the story and all of its answers, and the best answer. */
function saidIn(id: string, form: InventoryForm) {
  const item = inventory.find((one) => one.id === id)!;
  const { story, asks, answers } = item.told[form];
  return {
    all: [story, asks, ...answers].join(" "),
    best: answers[item.options.indexOf("right")]!,
    fits: (misconception: MisconceptionId) => answers[item.options.indexOf(misconception)]!,
  };
}

/** Two numbers that are learned of thirty or so groups with known error: the mean, and the spread by its moments. */
function learned(seen: readonly number[], error: number) {
  const m = mean(seen);
  const between = Math.max(0, (sd(seen) ** 2 * seen.length) / (seen.length - 1) - error ** 2);
  return { m, kept: between / (between + error ** 2) };
}

/**
 * Why the best answer of each item is the best one: its story worked out, or played out, with the numbers that the
 * text states. Each is asked of both forms.
 */
const reasons: Readonly<Record<string, Reason>> = {
  // Rates of small and large groups that are all alike in truth.
  "both-ends": perForm({ a: { top: 100, of: 3000 }, b: { top: 50, of: 2000 } }, (told, numbers) => {
    expect(told.all).toContain(numbers.of.toLocaleString("en"));
    expect(told.all).toContain({ 100: "hundred", 50: "fifty" }[numbers.top]!);
    expect(told.best).toContain("all small");
    const { normal } = chance(11);
    const groups = times(numbers.of, (at) => ({ small: at % 2 === 0, seen: 0 }));
    for (const group of groups) group.seen = 0.3 * normal() + normal() * (group.small ? 3 : 0.5);
    groups.sort((a, b) => a.seen - b.seen);
    const small = (list: typeof groups) => list.filter((one) => one.small).length / numbers.top;
    expect(small(groups.slice(0, numbers.top))).toBeGreaterThan(0.97);
    expect(small(groups.slice(-numbers.top))).toBeGreaterThan(0.97);
  }),
  // A population with the stated average, 19 of 20 between the stated ends.
  "a-perfect-start": perForm(
    {
      a: { n: 4, mu: 73, ends: [60, 86], near: 75 },
      b: { n: 3, mu: 66, ends: [50, 82], near: 69 },
    },
    (told, { n, mu, ends, near }) => {
      for (const number of [n, mu, ...ends]) expect(told.all).toContain(String(number));
      expect(told.best).toContain(`${near} %`);
      expect(told.all).toContain(`${Math.ceil((100 + mu) / 2)} %`);
      const spread = (ends[1]! - ends[0]!) / 100 / (2 * 1.96);
      let above = 0;
      let below = 0;
      for (let share = 0.0005; share < 1; share += 0.001) {
        const weight = Math.exp(-0.5 * ((share - mu / 100) / spread) ** 2) * share ** n;
        above += weight * share;
        below += weight;
      }
      expect(Math.abs((100 * above) / below - near)).toBeLessThan(0.5);
    },
  ),
  "the-small-one": perForm(
    {
      a: { small: 25, large: 1000, rate: 8, all: 4 },
      b: { small: 50, large: 2000, rate: 12, all: 6 },
    },
    (told, { small, large, rate, all }) => {
      for (const number of [small, rate, all]) expect(told.all).toContain(String(number));
      expect(told.all).toContain(large.toLocaleString("en"));
      expect(told.best).toMatch(/north|Ada/);
      for (const strength of [50, 200, 1000]) {
        const estimate = (n: number) => (n * rate + strength * all) / (n + strength);
        expect(rate - estimate(small)).toBeGreaterThan(1.5 * (rate - estimate(large)));
      }
    },
  ),
  "no-prior-at-all": perForm(
    { a: { n: 3, y: 0, words: "1/5" }, b: { n: 4, y: 4, words: "5/6" } },
    (told, { n, y, words }) => {
      expect(told.all).toContain(` ${n} `);
      // The mean of a flat prior times the likelihood, by a sum over shares.
      let above = 0;
      let below = 0;
      for (let share = 0.00005; share < 1; share += 0.0001) {
        const weight = share ** y * (1 - share) ** (n - y);
        above += weight * share;
        below += weight;
      }
      const [part, whole] = words.split("/").map(Number);
      expect(above / below).toBeCloseTo(part! / whole!, 6);
      expect(told.best).toContain(`${words},`);
    },
  ),
  // Nothing is done to anybody, and each has luck of its own in both months.
  "the-worst-improved": perForm(
    { a: { of: 40, worst: 5 }, b: { of: 60, worst: 6 } },
    (told, { of, worst }) => {
      expect(told.all).toContain(`${of}`);
      expect(told.all).toContain(`${worst}`);
      const { normal } = chance(12);
      let better = 0;
      for (let round = 0; round < 2000; round++) {
        const teams = times(of, () => normal());
        const first = teams.map((skill) => ({ skill, seen: skill + normal() }));
        first.sort((a, b) => a.seen - b.seen);
        for (const { skill, seen } of first.slice(0, worst))
          if (skill + normal() > seen) better += 1;
      }
      expect(better / (2000 * worst)).toBeGreaterThan(0.75);
    },
  ),
  "hardly-different": perForm(
    { a: { groups: 30, n: 10 }, b: { groups: 20, n: 12 } },
    (told, { groups, n }) => {
      const words: Readonly<Record<number, string>> = {
        30: "thirty",
        20: "twenty",
        10: "ten",
        12: "twelve",
      };
      expect(told.all.toLowerCase()).toContain(words[groups]);
      expect(told.all).toContain(words[n]);
      expect(told.best).toBe(`Nearly the average of all ${words[groups]}.`);
      const { normal } = chance(13);
      let own = 0;
      let all = 0;
      for (let round = 0; round < 2000; round++) {
        const seen = times(groups, () => normal() / Math.sqrt(n));
        const m = mean(seen);
        own += mean(seen.map((x) => x * x));
        all += m * m;
      }
      expect(all).toBeLessThan(own / 10);
    },
  ),
  // What serves best depends on how far groups truly differ, and their records tell it: hits of players, votes on films.
  "how-many-to-lend": perForm(
    {
      a: (spread: number) => {
        const { normal, count } = chance(14);
        return times(4000, () => {
          const truth = Math.min(0.9, Math.max(0.1, 0.4 + spread * normal()));
          return { truth, sum: count(30, truth), mean: 0.4, n: 30 };
        });
      },
      b: (spread: number) => {
        const { normal } = chance(15);
        return times(4000, () => {
          const truth = 6 + 5 * spread * normal();
          return { truth, sum: 20 * truth + Math.sqrt(20) * 2 * normal(), mean: 6, n: 20 };
        });
      },
    },
    (told, play) => {
      expect(told.best).toContain("tell it, by how far");
      const best = [0.02, 0.1].map((spread) => {
        const groups = play(spread);
        const error = (lent: number) =>
          mean(
            groups.map((one) => ((one.sum + one.mean * lent) / (one.n + lent) - one.truth) ** 2),
          );
        const tried = [1, 3, 10, 20, 30, 60, 100, 300, 600, 1500];
        return tried.reduce((one, other) => (error(other) < error(one) ? other : one));
      });
      expect(best[0]).toBeGreaterThan(5 * best[1]!);
    },
  ),
  "rows-or-groups": perForm(
    {
      a: { n: [10, 20, 300], y: [700, 600, 800], within: 30, rows: 785, groups: 700 },
      b: { n: [8, 16, 200], y: [40, 30, 50], within: 2, rows: 48, groups: 40 },
    },
    (told, { n, y, within, rows, groups }) => {
      for (const number of [...n, ...y]) expect(told.all).toContain(String(number));
      const total = n.reduce((a, b) => a + b, 0);
      expect(told.all).toContain(`all ${total}`);
      expect(Math.round(n.reduce((sum, k, at) => sum + k * y[at]!, 0) / total)).toBe(rows);
      expect(told.fits("M9")).toContain(String(rows));
      expect(told.best).toContain(String(groups));
      // Weighted as it should be, with towns that differ by the sd of the three.
      const between = (Math.max(...y) - Math.min(...y)) / 2;
      const weights = n.map((k) => 1 / (between ** 2 + within ** 2 / k));
      const expected =
        weights.reduce((sum, weight, at) => sum + weight * y[at]!, 0) /
        weights.reduce((a, b) => a + b, 0);
      expect(Math.abs(expected - groups)).toBeLessThan(0.02 * (rows - groups));
    },
  ),
  "more-of-what": perForm(
    { a: { groups: 6, n: 60, more: 540 }, b: { groups: 5, n: 40, more: 400 } },
    (told, { groups, n, more }) => {
      for (const number of [groups, n, more]) expect(told.all).toContain(String(number));
      expect(told.fits("M10")).toContain(String(more / groups));
      expect(told.best).toContain(`${more / n} further`);
      // How widely an estimate of the spread by its moments misses, either way; averages are known well.
      const miss = (count: number, size: number) => {
        const { normal } = chance(15);
        const found = times(4000, () => {
          const seen = times(count, () => normal() + normal() * Math.sqrt(30 / size));
          const spread = (sd(seen) ** 2 * count) / (count - 1) - 30 / size;
          return Math.sqrt(Math.max(0, spread));
        });
        return Math.sqrt(mean(found.map((x) => (x - 1) ** 2)));
      };
      expect(miss(groups + more / n, n)).toBeLessThan(0.85 * miss(groups, n + more / groups));
    },
  ),
  "three-widths": perForm(
    { a: { groups: "fifty" }, b: { groups: "eighty" } },
    (told, { groups }) => {
      expect(told.all.toLowerCase()).toContain(groups);
      const { normal } = chance(16);
      const truths = times(20_000, () => normal());
      const seen = truths.map((truth) => truth + normal());
      const pulled = seen.map((x) => x / 2);
      expect(sd(seen)).toBeGreaterThan(1.2 * sd(truths));
      expect(sd(truths)).toBeGreaterThan(1.2 * sd(pulled));
      expect(told.best).toMatch(
        /^Widest are the (averages|shares) seen, then the true .*, then the pulled/,
      );
    },
  ),
  "fair-or-close": perForm({ a: { groups: 40 }, b: { groups: 30 } }, (told, { groups }) => {
    const words: Readonly<Record<number, string>> = { 40: "forty", 30: "thirty" };
    expect(told.all.toLowerCase()).toContain(words[groups]);
    const { normal } = chance(17);
    let raw = 0;
    let pulledError = 0;
    let rawCloser = 0;
    for (let round = 0; round < 1000; round++) {
      const truths = times(groups, () => normal());
      const seen = truths.map((truth) => truth + normal());
      const { m, kept } = learned(seen, 1);
      truths.forEach((truth, at) => {
        const own = (seen[at]! - truth) ** 2;
        const pulled = (m + kept * (seen[at]! - m) - truth) ** 2;
        raw += own;
        pulledError += pulled;
        if (own < pulled) rawCloser += 1;
      });
    }
    expect(pulledError).toBeLessThan(0.7 * raw);
    expect(rawCloser / (1000 * groups)).toBeGreaterThan(0.25);
  }),
  // Groups that differ much are hardly pulled, as the data alone say, and nobody is worse off for it.
  "may-they-be-pooled": perForm({ a: { groups: 12 }, b: { groups: 9 } }, (told, { groups }) => {
    expect(told.best).toContain("little is borrowed");
    const { normal } = chance(18);
    const kept = (spread: number) =>
      mean(
        times(
          500,
          () =>
            learned(
              times(groups, () => spread * normal() + normal()),
              1,
            ).kept,
        ),
      );
    expect(kept(6)).toBeGreaterThan(0.95);
    expect(kept(0.5)).toBeLessThan(0.4);
  }),
  "who-was-asked": perForm({ a: {}, b: {} }, (told) => {
    expect(told.best).toContain("It stays");
    const { normal } = chance(19);
    const bias = 2;
    const left = times(400, () => {
      const truths = times(30, () => normal());
      const seen = truths.map((truth) => truth + bias + normal());
      const { m, kept } = learned(seen, 1);
      return mean(truths.map((truth, at) => m + kept * (seen[at]! - m) - truth));
    });
    expect(Math.abs(mean(left) - bias)).toBeLessThan(0.05);
  }),
  "pulled-to-what": perForm(
    { a: { seen: 15, alike: 14, all: 22 }, b: { seen: 2300, alike: 2200, all: 3100 } },
    (told, { seen, alike, all }) => {
      for (const number of [seen, alike, all])
        expect(told.all).toContain(number.toLocaleString("en"));
      expect(told.best).toMatch(/^Between/);
      expect(told.best).toContain(`and ${alike.toLocaleString("en")}`);
      // Villages lie round a line in the age: what is best there lies between the line and what was seen.
      const { normal } = chance(20);
      const villages = times(20_000, (at) => {
        const truth = alike + 0.08 * (at % 9) * alike + 0.05 * alike * normal();
        return { truth, age: at % 9, seen: truth + 0.05 * alike * normal() };
      });
      const near = villages.filter(
        (one) => one.age === 0 && Math.abs(one.seen / alike - seen / alike) < 0.02,
      );
      expect(near.length).toBeGreaterThan(100);
      const truth = mean(near.map((one) => one.truth));
      expect(truth).toBeGreaterThan(alike * 1.005);
      expect(truth).toBeLessThan(seen * 0.995);
    },
  ),
  // Errors of 10, estimates such that a spread of 0 is likeliest, and how likely the data then make half an error.
  "none-at-all": perForm({ a: { groups: 6 }, b: { groups: 7 } }, (told, { groups }) => {
    expect(told.all).toContain(` ${groups} `);
    expect(told.best).toContain("may also differ");
    const { normal } = chance(21);
    const error = 10;
    let zero = 0;
    const fits: number[] = [];
    for (let round = 0; round < 2000; round++) {
      const seen = times(groups, () => 6 * normal() + error * normal());
      const likelihood = (tau: number) => {
        const variance = error ** 2 + tau ** 2;
        // The mean is integrated over, flat.
        return (
          variance ** (-(groups - 1) / 2) * Math.exp((-groups * sd(seen) ** 2) / (2 * variance))
        );
      };
      if (likelihood(0) < likelihood(0.2)) continue;
      zero += 1;
      fits.push(likelihood(5) / likelihood(0));
    }
    // It happens often where the spread is not 0 at all, and a spread of half an error is then never unlikely.
    expect(zero / 2000).toBeGreaterThan(0.25);
    expect(Math.min(...fits)).toBeGreaterThan(0.4);
  }),
  "doubt-after-the-pull": perForm(
    {
      a: { seen: 70, half: 6, all: 80, pulled: 74 },
      b: { seen: 50, half: 4, all: 60, pulled: 52 },
    },
    (told, { seen, half, all, pulled }) => {
      for (const number of [seen, half, all, pulled]) expect(told.all).toContain(String(number));
      expect(told.fits("M24")).toContain(`From ${pulled - half} to ${pulled + half}`);
      expect(told.fits("M12")).toContain(`From ${seen - half} to ${seen + half}`);
      // Truths round the average of all, kept where they show about what was seen.
      const error = half / 1.96;
      const kept = (all - pulled) / (all - seen);
      const spread = error * Math.sqrt(kept / (1 - kept));
      const { normal } = chance(22);
      const truths: number[] = [];
      while (truths.length < 4000) {
        const truth = all + spread * normal();
        if (Math.abs(truth + error * normal() - seen) < 0.5) truths.push(truth);
      }
      expect(Math.abs(mean(truths) - pulled)).toBeLessThan(0.3);
      expect(1.96 * sd(truths)).toBeLessThan(0.93 * half);
    },
  ),
  "one-of-them": perForm(
    {
      a: { ends: [76, 80], sd: 10, right: [58, 98] },
      b: { ends: [1.9, 2.1], sd: 0.4, right: [1.2, 2.8] },
    },
    (told, { ends, sd: apart, right }) => {
      for (const number of [...ends, apart]) expect(told.all).toContain(String(number));
      for (const number of right) expect(told.best).toContain(String(number));
      const { normal } = chance(23);
      const middle = (ends[0]! + ends[1]!) / 2;
      const error = (ends[1]! - ends[0]!) / 2 / 1.96;
      const marks = times(20_000, () => middle + error * normal() + apart * normal());
      const within = marks.filter((mark) => mark > right[0]! && mark < right[1]!).length / 20_000;
      expect(Math.abs(within - 0.95)).toBeLessThan(0.01);
    },
  ),
  "the-next-farm": perForm(
    { a: { groups: 20, ends: [200, 300] }, b: { groups: 30, ends: [4, 6] } },
    (told, { groups, ends }) => {
      for (const number of ends) expect(told.all).toContain(String(number));
      expect(told.all).toContain({ 20: "twenty", 30: "thirty" }[groups]!);
      // What the interval says of the spread: it is the sd of the farms by the root of their number.
      const half = (ends[1]! - ends[0]!) / 2;
      const spread = (half / 2.05) * Math.sqrt(groups);
      const { normal } = chance(24);
      const within = times(
        20_000,
        () => Math.abs((half / 2.05) * normal() + spread * normal()) < half,
      );
      expect(within.filter(Boolean).length / 20_000).toBeLessThan(0.4);
    },
  ),
  "the-winner-again": perForm(
    { a: { of: 200, n: 2000, seen: 3, all: 2 }, b: { of: 90, n: 150, seen: 24, all: 16 } },
    (told, { of, n, seen, all }) => {
      for (const number of [of, n, seen, all])
        expect(told.all).toContain(number.toLocaleString("en"));
      expect(told.best).toContain(`Less than ${seen}`);
      expect(told.best).toContain("even if nothing has changed");
      // Shares in percent that differ by half of what luck alone does.
      const error = Math.sqrt((all * (100 - all)) / n);
      const { normal } = chance(25);
      const won: { first: number; again: number }[] = [];
      for (let round = 0; round < 2000; round++) {
        const shown = times(of, () => {
          const truth = all + 0.5 * error * normal();
          return { truth, first: truth + error * normal() };
        });
        const best = shown.reduce((one, other) => (other.first > one.first ? other : one));
        won.push({ first: best.first, again: best.truth + error * normal() });
      }
      // Where the best is about as good as told, it falls, as a rule, and not under the average.
      const alike = won.filter(({ first }) => Math.abs(first - seen) < error / 2);
      expect(alike.length).toBeGreaterThan(100);
      expect(alike.filter(({ again }) => again < seen).length / alike.length).toBeGreaterThan(0.9);
      expect(mean(alike.map(({ again }) => again))).toBeGreaterThan(all);
    },
  ),
  "promised-to-each": perForm(
    { a: { z: 1.96, share: 95 }, b: { z: 1.645, share: 90 } },
    (told, { z, share }) => {
      expect(told.fits("M30")).toContain(`${share} of 100`);
      const { normal } = chance(26);
      const coverage = (truth: () => number) => {
        const held = times(20_000, () => {
          const theta = truth();
          const estimate = (theta + normal()) / 2;
          return Math.abs(estimate - theta) < z * Math.SQRT1_2;
        });
        return held.filter(Boolean).length / 20_000;
      };
      expect(Math.abs(coverage(normal) - share / 100)).toBeLessThan(0.01);
      expect(coverage(() => 3)).toBeLessThan(share / 100 - 0.2);
      // Not never.
      expect(coverage(() => 3)).toBeGreaterThan(0.1);
    },
  ),
};

type Said = ReturnType<typeof saidIn>;
type Reason = (id: string, form: InventoryForm) => void;
/** One reason for both forms, with the numbers of each. */
function perForm<N>(
  numbers: Readonly<Record<InventoryForm, N>>,
  reason: (told: Said, numbers: N) => void,
): Reason {
  return (id, form) => reason(saidIn(id, form), numbers[form]);
}

describe("the concept inventory", () => {
  it("has twenty items, each for a misconception of its own that exercises meet as well", () => {
    expect(inventory).toHaveLength(20);
    expect(new Set(inventory.map(({ about }) => about)).size).toBe(20);
    expect(new Set(inventory.map(({ id }) => id)).size).toBe(20);
    const met = JSON.stringify(everyExercise);
    for (const { about, options } of inventory) {
      expect(options).toContain(about);
      expect(options.filter((option) => option === "right")).toHaveLength(1);
      for (const option of options) {
        if (option === "right" || option === "other") continue;
        expect(inWords).toHaveProperty(option);
        expect(met).toContain(`"id":"${option}"`);
        expect(options.filter((one) => one === option)).toHaveLength(1);
      }
    }
    // Neither the best answer nor the one that is looked for has a place of its own.
    for (const at of [0, 1, 2, 3]) {
      expect(inventory.filter(({ options }) => options[at] === "right").length).toBeLessThan(8);
      expect(inventory.filter(({ about, options }) => options[at] === about).length).toBeLessThan(
        8,
      );
    }
    // Nor is it told by its length.
    for (const form of forms) {
      const longest = inventory.filter(({ options, told }) => {
        const lengths = told[form].answers.map((answer) => answer.length);
        const right = lengths[options.indexOf("right")]!;
        const others = lengths.filter((_, at) => options[at] !== "right");
        expect(right).toBeLessThan(1.3 * Math.max(...others));
        return right > Math.max(...others);
      });
      expect(longest.length).toBeLessThan(7);
    }
  });

  it("has two forms of one structure in other stories", () => {
    for (const { id, options, told } of inventory) {
      for (const form of forms) {
        expect(told[form].answers, id).toHaveLength(options.length);
        expect(new Set(told[form].answers).size, id).toBe(options.length);
        expect(told[form].asks, id).toMatch(/\?$/);
      }
      expect(told.a.story).not.toBe(told.b.story);
      // As much to read in one as in the other.
      const length = forms.map((form) => JSON.stringify(told[form]).length);
      expect(Math.abs(length[0]! / length[1]! - 1), id).toBeLessThan(0.2);
    }
  });

  it("gives a reason for each best answer", () => {
    expect(Object.keys(reasons).toSorted()).toEqual(inventory.map(({ id }) => id).toSorted());
  });
  for (const { id } of inventory)
    for (const form of forms)
      it(`${id}, form ${form}: its best answer is`, () => reasons[id]!(id, form));

  it("keeps the last answer to each item, of one form, until they are put away", () => {
    const [first, second] = inventory;
    const event = (kind: string, what: object, at: number) => ({
      id: `e${at}`,
      at: `2026-11-02T08:00:0${at}Z`,
      kind,
      ...what,
    });
    const log = [
      event(CHOSEN, { form: "a", item: first!.id, chosen: 0 }, 1),
      event(CHOSEN, { form: "b", item: first!.id, chosen: 3 }, 2),
      event(CHOSEN, { form: "a", item: first!.id, chosen: 2 }, 3),
      event(CHOSEN, { form: "a", item: "gone", chosen: 1 }, 4),
      event(CHOSEN, { form: "a", item: second!.id, chosen: 9 }, 5),
    ];
    expect([...chosenIn(log, "a", inventory)]).toEqual([[first!.id, 2]]);
    expect([...chosenIn(log, "b", inventory)]).toEqual([[first!.id, 3]]);
    const away = [...log, event(PUT_AWAY, { form: "a" }, 6)];
    expect(chosenIn(away, "a", inventory).size).toBe(0);
    expect(chosenIn(away, "b", inventory).size).toBe(1);
  });

  it("counts a class by item and form, each student once", () => {
    const [first] = inventory;
    const student = (...chosen: readonly (readonly [InventoryForm, number])[]) => ({
      events: chosen.map(([form, at], k) => ({
        id: `e${k}`,
        at: `2026-11-02T08:00:0${k}Z`,
        kind: CHOSEN,
        form,
        item: first!.id,
        chosen: at,
      })),
    });
    const fits = first!.options.indexOf(first!.about);
    const right = first!.options.indexOf("right");
    const students = [
      student(["a", fits], ["b", right]),
      student(["a", right], ["a", fits]),
      student(["a", 0]),
      student(),
    ];
    expect(inventoryCounts(students, inventory)[0]).toEqual({
      id: first!.id,
      about: first!.about,
      right: "B",
      fits: "D",
      told: {
        a: { answered: 3, right: 0, fits: 2 },
        b: { answered: 1, right: 1, fits: 0 },
      },
    });
    expect(inventoryCounts([student()], inventory)).toEqual([]);
  });

  it("takes the file of a student who has answered nothing else, as before the first chapter", () => {
    const event = {
      id: "only",
      at: "2026-11-02T08:00:00Z",
      kind: CHOSEN,
      form: "a",
      item: inventory[0]!.id,
      chosen: 1,
    };
    const text = JSON.stringify({ book: "Borrowing Strength", version: 2, events: [event] });
    const { students, refused } = readClass([{ name: "before.json", text }]);
    expect(refused).toEqual([]);
    expect(inventoryCounts(students, inventory)[0]!.told.a.right).toBe(1);
  });

  it("writes one line for each item, with no name in it", () => {
    const chosen = new Map([
      [inventory[0]!.id, inventory[0]!.options.indexOf("right")],
      [inventory[1]!.id, inventory[1]!.options.indexOf(inventory[1]!.about)],
    ]);
    const lines = csv(inventoryTable(inventory, "b", chosen)).split("\r\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe("form,number,item,chosen");
    expect(lines[1]).toBe("B,1,both-ends,B");
    expect(lines[2]).toBe("B,2,hardly-different,B");
    expect(lines[3]).toBe("B,3,fair-or-close,");
  });
});
