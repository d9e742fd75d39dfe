import { describe, expect, it } from "vitest";
import * as core from "../../../src/core/index.ts";
import reference from "../../reference/mpmath/logTails.json";
import { expectClose } from "../../support/close.ts";

type Kernel = (...numbers: readonly number[]) => number;
const offered: Readonly<Record<string, unknown>> = { ...core };
const kernel = (name: string) => offered[name] as Kernel;

/** The laws of one number, by their cdfs. */
const laws = Object.keys(core)
  .filter((name) => /(?<!Log)Cdf$/.test(name) && !/^bivariate/.test(name))
  .map((name) => name.slice(0, -3));

describe("log cdf and log upper tail", () => {
  it("are offered and referred to for every law", () => {
    expect([...new Set(reference.rows.map(([name]) => name))].sort()).toEqual(laws.sort());
    for (const law of laws)
      for (const ending of ["LogCdf", "LogUpperTail"]) expect(offered).toHaveProperty(law + ending);
  });

  it.each(reference.rows)("%s(%j) agrees with sums and integrals in 400 digits", (...row) => {
    const [law, args, lower, upper] = row as unknown as [string, number[], string, string];
    // Logs: a few roundings of themselves; where they are near 0, those of a tail, whose exponent is up to 500.
    const room = { relative: 2e-13 };
    expectClose(kernel(`${law}LogCdf`)(...args), Number(lower), room);
    expectClose(kernel(`${law}LogUpperTail`)(...args), Number(upper), room);
  });

  it("go to the ends", () => {
    for (const [law, ...parameters] of [
      ["beta", 2, 3],
      ["gamma", 2, 3],
      ["normal", 0, 1],
      ["studentT", 3, 0, 1],
      ["exponential", 2],
      ["halfNormal", 2],
      ["halfCauchy", 2],
      ["inverseGamma", 2, 3],
      ["poisson", 3],
      ["negativeBinomial", 2, 0.3],
      ["binomial", 5, 0.3],
    ] as const) {
      const at = (name: string, x: number) => kernel(law + name)(x, ...parameters);
      expect([at("LogCdf", -Infinity), at("LogCdf", Infinity)], law).toEqual([-Infinity, 0]);
      expect([at("LogUpperTail", -Infinity), at("LogUpperTail", Infinity)], law).toEqual([
        0,
        -Infinity,
      ]);
    }
  });
});
