import { describe, expect, it } from "vitest";
import { dataFiles } from "#app/page/dataFiles.ts";
import { wholePrograms, wholeTables } from "#app/page/wholePrograms.tsx";
import { uniformDraw } from "#core/distributions/uniform.ts";
import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import { gammaPoissonPosterior } from "#core/pooling/counts/gammaPoissonPosterior.ts";
import { createGenerator } from "#core/random/generator.ts";
import { logDensity } from "#language/interpret.ts";
import { partsOf } from "#language/write/hidden.ts";
import { programName } from "#language/write/withData.ts";
import { densityOf } from "../language/readProgram.ts";
import { cellsOf } from "../support/cells.ts";
import { renderPages } from "../support/pages.ts";

/** Programs that hold a whole table: its rows are those of the file, and its law is the story's. */
const languages = { stan: "stan", py: "pymc", R: "r" } as const;

describe.each(Object.entries(wholeTables))("the programs of %s", (of, { model, values }) => {
  it.each(Object.entries(languages))("%s states the story with all rows", (ending, language) => {
    const program = wholePrograms().get(`/data/${of}-learned.${ending}`)!;
    expect(program).not.toMatch(/undefined|NaN|\[object/);
    expect(program).toContain(`All rows of ${of}.csv`);
    const density = densityOf(program, language);
    const generator = createGenerator(11);
    const size = Math.max(...Object.values(values).map((one) => [one].flat().length));
    const gaps = Array.from({ length: 20 }, () => {
      const point = Object.fromEntries(
        partsOf(model).hidden.map(([name, found]) => {
          const isGroup = found.is !== "parameter" && found.shape === "group";
          const one = () => uniformDraw(generator, 0.1, 0.9);
          return [name, isGroup ? Array.from({ length: size }, one) : one()];
        }),
      );
      const named = Object.entries(point).map(([name, value]) => [programName(name), value]);
      const theirs = density(language === "stan" ? point : Object.fromEntries(named));
      return logDensity(model, { ...values, ...point }) - theirs;
    });
    const scale = Math.max(1, ...gaps.map(Math.abs));
    for (const gap of gaps) expect(Math.abs(gap - gaps[0]!) / scale).toBeLessThan(1e-9);
  });

  it("has the rows of the file", async () => {
    const [head = [], ...rows] = cellsOf((await dataFiles()).get(`/data/${of}.csv`)!);
    const columns = Object.values(values).filter((one) => typeof one !== "number");
    expect(columns.length).toBeGreaterThan(1);
    for (const column of columns) {
      const found = head.some((_, at) =>
        rows.every((row, j) => Number(row[at]) === (column as readonly number[])[j]),
      );
      expect(found).toBe(true);
    }
  });

  it("can be saved from the page of its data, in every language", async () => {
    const html = (await renderPages())
      .filter(({ route }) => /^\/applications\/./.test(route))
      .map((page) => page.html)
      .find((text) => text.includes(`/data/${of}.csv`))!;
    for (const ending of Object.keys(languages))
      expect(html).toContain(`href="/data/${of}-learned.${ending}" download`);
  });
});

it("where R holds the population, it is the likeliest, rounded", () => {
  const at = (of: string) => wholeTables[of]!.values as Record<string, number & readonly number[]>;
  const pumps = at("pumps-1987");
  const { shape, rate } = gammaPoissonFit({ count: pumps.y!, exposure: pumps.t! });
  expect([pumps.alpha!.toFixed(2), pumps.beta!.toFixed(2)]).toEqual(
    [shape, rate].map((one) => one.toFixed(2)),
  );
  for (const [of, decimals] of [
    ["rat-tumors-1982", 2],
    ["batters-1970", 3],
  ] as const) {
    const told = at(of);
    const { m, kappa } = betaBinomialFit({ successes: told.y!, trials: told.n! });
    expect([told.m!.toFixed(decimals), told.kappa!.toFixed(0)]).toEqual([
      m.toFixed(decimals),
      kappa.toFixed(0),
    ]);
  }
});

it("the population of the pumps under these priors has the published means", () => {
  const { y, t } = wholeTables["pumps-1987"]!.values as Record<string, readonly number[]>;
  const { shape, rate } = gammaPoissonPosterior({
    count: y!,
    exposure: t!,
    shapePrior: { law: "exponential", rate: 1 },
    ratePrior: { law: "gamma", shape: 0.1, rate: 1 },
  });
  expect([shape.mean.toFixed(3), rate.mean.toFixed(3)]).toEqual(["0.697", "0.927"]);
});
