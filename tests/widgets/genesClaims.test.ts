import { beforeAll, describe, expect, it } from "vitest";
import { golub1999 } from "#data/golub1999.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import reference from "../reference/r/golub.json";
import { renderPages } from "../support/pages.ts";
import { topGene } from "./topGene.record.ts";
import { variances } from "./variances.record.ts";

/** The six that the chapter opens with. */
const OPENING = 137;
const FITS = { d0: 3.3, s0: 0.38, df: 4 };
type Named = Readonly<Record<string, number>>;

const cloud = (seed: number, values: Named) => {
  const scene = { values, sample: golub1999.sample(seed) } as unknown as Scene;
  const { numbers, quoted = {}, table } = variances.truth(scene);
  const named = Object.entries({ ...numbers, ...quoted }).map(([name, { value }]) => [
    name,
    Number(value),
  ]);
  return {
    of: Object.fromEntries(named) as Named,
    table: table as (readonly (string | number)[])[],
  };
};
const winners = (tau: number) => {
  const sample = golub1999.sample(OPENING);
  const scene = { values: { mu: 0, tau }, sample } as unknown as Scene;
  const { numbers, table } = topGene.truth(scene);
  const named = Object.entries(numbers).map(([name, { value }]) => [name, Number(value)]);
  return {
    of: Object.fromEntries(named) as Named,
    rows: table.map(([, shown, , says, later]) => ({
      shown: Number(shown),
      says: Number(says),
      later: Number(later),
    })),
  };
};
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

const text = (await renderPages())
  .find((page) => page.route === "/applications/genes/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

describe("what the chapter says of the list", () => {
  const first = cloud(OPENING, { ...FITS, d0: 0.01 });
  const fitted = cloud(OPENING, FITS);
  const names = ({ table }: typeof first) => table.map(([name]) => String(name));

  it("another gene is at its head, which did not have the largest difference at first", () => {
    expect(names(first)[0]).not.toBe(names(fitted)[0]);
    const shown = golub1999.sample(OPENING).columns.y!.map(Math.abs);
    expect(first.table[0]![1]).toBeLessThan(Math.max(...shown) / 1.5);
    expect(text).toContain("does not have the largest difference");
  });

  it("more of the list hold, and standard deviations are nearest, with the loan that fits", () => {
    expect(fitted.of.held).toBeGreaterThan(first.of.held!);
    const one = cloud(OPENING, { ...FITS, d0: 1000 });
    expect(fitted.of.factor).toBeLessThan(Math.min(first.of.factor!, one.of.factor!));
    expect(one.of.factor!.toFixed(2)).toBe(first.of.oneFactor!.toFixed(2));
    expect(Math.round(10 * first.of.fitted!) / 10).toBe(FITS.d0);
    expect(first.of.fittedSpread!.toFixed(2)).toBe("0.38");
    expect(text).toContain("The usual spread of 0.38");
  });

  it("who leaves it scatters little and differs little, beside who comes", () => {
    const left = first.table.filter(([name]) => !names(fitted).includes(String(name)));
    const came = fitted.table.filter(([name]) => !names(first).includes(String(name)));
    const most = Math.max(...left.map(([, , spread]) => Number(spread)));
    const least = Math.min(...came.map(([, , spread]) => Number(spread)));
    expect(most).toBeLessThan(least);
    expect(mean(left.map(([, shown]) => Number(shown)))).toBeLessThan(
      mean(came.map(([, shown]) => Number(shown))),
    );
  });

  it("nineteen of the twenty scatter more in the other patients", () => {
    const { groups, columns } = golub1999.sample(OPENING);
    const more = first.table.filter(([name, , own]) => {
      const rest = columns.laterS2![groups.indexOf(String(name))]!;
      return rest > Number(own) ** 2;
    });
    expect([first.table.length, more.length]).toEqual([20, 19]);
    expect(text).toContain("Nineteen of the twenty listed scatter more");
  });

  it("its head has the twelfth largest difference; 189 of 305 scatter more later, and a quarter hold", () => {
    const { groups, columns } = golub1999.sample(OPENING);
    const { y = [], s2 = [], later: rest = [], laterS2: restS2 = [] } = columns;
    const head = groups.indexOf(names(first)[0]!);
    expect(y.filter((one) => Math.abs(one) > Math.abs(y[head]!))).toHaveLength(11);
    expect(text).toContain("It has the twelfth largest");
    const wider = s2.filter((own, j) => restS2[j]! > own).length;
    expect([groups.length, wider]).toEqual([305, 189]);
    expect((wider / 305).toFixed(1)).toBe("0.6");
    expect(text).toContain("of all 305 genes, 189 do, which is about six in ten");
    // The other patients: 24 of the one kind, 8 of the other.
    const t = rest.map((one, j) => one / Math.sqrt(restS2[j]! * (1 / 24 + 1 / 8)));
    const hold = t.filter((one, j) => Math.sign(y[j]!) * one >= 2).length;
    expect(hold / 305).toBeGreaterThan(0.235);
    expect(hold / 305).toBeLessThan(0.265);
    expect(text).toContain("with one sign or the other, and a quarter of all hold");
  });

  it("what limma finds in the whole table is printed", () => {
    expect(reference.whole.d0.toFixed(2)).toBe("5.80");
    expect(reference.whole.s02.toFixed(4)).toBe("0.2017");
    expect(reference.whole.genes).toBe(3051);
    expect(text).toContain("limma finds 5.80 and 0.2017 in all 3,051 rows");
  });
});

describe("what the chapter says of 200 draws", () => {
  let of: Named = {};
  beforeAll(() => {
    of = cloud(OPENING, FITS).of;
  });
  const at = (name: string, patients: number) => of[`${name}-${patients}`]!;

  it("the moderated variance is the nearest each time, and the first step of the list the larger", () => {
    for (const patients of [2, 3, 5]) {
      expect(at("pulledFactor", patients)).toBeLessThan(at("ownFactor", patients));
      expect(at("pulledFactor", patients)).toBeLessThan(at("oneFactor", patients));
      const [own, pulled, one] = ["own", "pulled", "one"].map((name) => at(name, patients));
      expect(pulled! - own!).toBeGreaterThan(one! - pulled!);
      expect(pulled).toBeGreaterThan(own!);
      if (patients === 5) expect(one).toBeLessThan(pulled!);
      else expect(one).toBeGreaterThan(pulled!);
    }
  });

  it("the winner falls nearly always, and shrinking its difference takes away most of that, not all", () => {
    expect(at("cursed", 3)).toBeGreaterThan(0.98);
    const [shown, promised, later] = ["shown", "promised", "later"].map((name) => at(name, 3));
    const taken = (shown! - promised!) / (shown! - later!);
    expect(taken).toBeGreaterThan(0.55);
    expect(taken).toBeLessThan(0.75);
    expect(at("topSpread", 3)).toBeLessThan(at("topRestSpread", 3) / 2);
  });

  it("genes that scatter much are the ones that differ much", () => {
    const { later: rest = [], laterS2: restS2 = [] } = golub1999.sample(OPENING).columns;
    const half = [...restS2].sort((a, b) => a - b)[152]!;
    const size = (isHigh: boolean) =>
      mean(rest.filter((_, j) => restS2[j]! > half === isHigh).map(Math.abs));
    expect(size(true)).toBeGreaterThan(1.5 * size(false));
  });
});

describe("what the chapter says of the winners", () => {
  const free = winners(10);
  const pulled = winners(0.4);

  it("pulled, nine of ten stand nearer to what the others show, and all genes are missed by less", () => {
    const nearer = pulled.rows.filter(
      ({ shown, says, later }) => Math.abs(says - later) < Math.abs(shown - later),
    );
    expect(nearer).toHaveLength(9);
    expect(text).toContain("for nine of the ten");
    expect(pulled.of.errorPulled).toBeLessThan(pulled.of.errorAll!);
    expect(pulled.of.errorPulled).toBeLessThan(pulled.of.errorNone!);
    expect(free.of.fallen).toBe(9);
    expect(pulled.of.fitted!.toFixed(1)).toBe("0.4");
  });

  it("the second on the list is promised only the fifth largest difference", () => {
    const second = pulled.rows[1]!.says;
    expect(pulled.rows.filter(({ says }) => says > second)).toHaveLength(4);
    // Of all genes, each pulled by its own precision: nobody off the list is promised more than it either.
    const { y = [], sigma = [] } = golub1999.sample(OPENING).columns;
    const promised = y.map((one, j) => Math.abs(one) / (1 + (sigma[j]! / 0.4) ** 2));
    expect(promised.filter((one) => one > second + 1e-9)).toHaveLength(4);
    expect(text).toContain("the second on the list is promised only the fifth largest difference");
  });

  it("most dots are still to the right of the crosses; at a tenth they promise too little", () => {
    const right = pulled.rows.filter(({ says, later }) => says > later).length;
    expect(right).toBeGreaterThan(5);
    expect(right).toBeLessThan(10);
    const tight = winners(0.1);
    expect(tight.of.listSays).toBeLessThan(tight.of.listLater!);
  });

  it("a quarter of a unit either way is right, as it is asked", () => {
    const sample = golub1999.sample(OPENING);
    const scene = { values: { mu: 0, tau: 10 }, sample } as unknown as Scene;
    expect(topGene.guess!(scene, [free.of.topLater! + 0.24]).verdict).toBe("right");
    expect(topGene.guess!(scene, [free.of.topLater! + 0.26]).verdict).toBe("wrong");
    expect(text).toContain("A quarter of a unit either way will do");
  });
});
