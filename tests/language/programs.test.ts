import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { uniformDraw } from "#core/distributions/uniform.ts";
import { createGenerator, type Generator } from "#core/random/generator.ts";
import { logDensity, type State } from "#language/interpret.ts";
import type { Model } from "#language/model.ts";
import type { Term } from "#language/story.ts";
import { readTerm, reference } from "#language/term.ts";
import { apartName, isApart, partsOf } from "#language/write/hidden.ts";
import { stanProgram } from "#language/write/stan.ts";
import { baseRProgram, programName, pymcProgram } from "#language/write/withData.ts";
import { allModels } from "#models/index.ts";
import { givenOf } from "./programData.ts";
import { densityOf } from "./readProgram.ts";

/** Programs that stand with their data: each states the log density of the story, up to one constant. */
const POINTS = 20;
const models = await allModels();
const spellings = ["theta", "mu + u"] as const;
const hasR = spawnSync("Rscript", ["--version"]).status === 0;

const somewhere = (support: string, generator: Generator): number => {
  const at = uniformDraw(generator, 0, 1);
  if (support === "unit interval") return 0.05 + 0.9 * at;
  return support === "real" ? 40 * at - 10 : 0.5 + 10 * at;
};

/** Values of everything hidden, of as many groups as are given. */
function hiddenAt(model: Model, given: State, generator: Generator): State {
  const size = Math.max(
    1,
    ...Object.values(given).map((value) => (typeof value === "number" ? 0 : value.length)),
  );
  return Object.fromEntries(
    partsOf(model).hidden.map(([name, found]) => {
      const support =
        found.is === "parameter"
          ? found.support
          : found.is === "derived"
            ? "real"
            : found.constraint;
      const isGroup = found.is !== "parameter" && found.shape === "group";
      const one = () => somewhere(support, generator);
      return [name, isGroup ? Array.from({ length: size }, one) : one()];
    }),
  );
}

type Value = number | readonly number[];
const minus = (a: Value, b: number): Value =>
  typeof a === "number" ? a - b : a.map((one) => one - b);

/** What a term of single numbers comes to. */
const worth = (term: Term, state: State): number =>
  readTerm<number>(term, {
    number: (value) => value,
    quantity: ({ name }) => state[name] as number,
    sqrt: ({ of }) => Math.sqrt(worth(of, state)),
    ratio: ({ top, bottom }) => worth(top, state) / worth(bottom, state),
    product: ({ left, right }) => worth(left, state) * worth(right, state),
    rest: ({ of }) => 1 - worth(of, state),
    sum: ({ left, right, sign }) => worth(left, state) + sign * worth(right, state),
  });

/** The same hidden values as a program spelled apart has them. */
function spelledApart(model: Model, hidden: State, given: State): Readonly<Record<string, Value>> {
  const all: Record<string, Value> = { ...hidden };
  const state = { ...given, ...hidden };
  for (const line of model.story) {
    if (!isApart(model, line) || line.law.name !== "normal") continue;
    const { name } = reference(line.target);
    delete all[name];
    all[apartName(name)] = minus(state[name]!, worth(line.law.terms.mean, state));
  }
  return all;
}

/** Names as R and Python have them. */
const named = (state: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [programName(name), value]));

const folder = mkdtempSync(join(tmpdir(), "book-programs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("some model is spelled apart, and some is not", () => {
  const apart = models.filter((model) => model.story.some((line) => isApart(model, line)));
  expect(apart.length).toBeGreaterThan(2);
  expect(apart.length).toBeLessThan(models.length);
});

describe.each(models)("the programs of $id", (model) => {
  const given = givenOf(model);
  const generator = createGenerator(84);
  const points = Array.from({ length: POINTS }, () => hiddenAt(model, given, generator));
  const ours = points.map((hidden) => logDensity(model, { ...given, ...hidden }));

  it.each(spellings)("state the story in all three languages, spelled %s", (spelling) => {
    const values = { ...given, ...hiddenAt(model, given, generator) };
    const programs = {
      stan: stanProgram(model, { values, spelling }),
      pymc: pymcProgram(model, { values, spelling }),
      r: baseRProgram(model, { values, spelling }),
    };
    for (const [language, program] of Object.entries(programs)) {
      expect(program).not.toMatch(/undefined|NaN|\[object/);
      const density = densityOf(program, language as keyof typeof programs);
      const theirs = points.map((hidden) => {
        const all = spelling === "theta" ? hidden : spelledApart(model, hidden, given);
        return density(language === "stan" ? all : named(all));
      });
      const apart = ours.map((our, at) => our - theirs[at]!);
      for (const [at, gap] of apart.entries())
        expect(Math.abs(gap - apart[0]!), `${language} at point ${at}\n${program}`).toBeLessThan(
          1e-9 * (1 + Math.abs(ours[at]!)),
        );
    }
  });

  it.skipIf(!hasR).each(spellings)(
    hasR ? "run in R as they are written, spelled %s" : "R is not on this machine: nothing ran",
    (spelling) => {
      const values = { ...given, ...hiddenAt(model, given, generator) };
      const program = baseRProgram(model, { values, spelling });
      const numbers = (value: Value) =>
        typeof value === "number" ? `${value}` : `c(${value.join(", ")})`;
      const asked = points.map((hidden) => {
        const all = Object.entries(
          named(spelling === "theta" ? hidden : spelledApart(model, hidden, given)),
        );
        const written = all.map(([name, value]) => `${name} = ${numbers(value)}`);
        return `cat("\\n@", format(log_density(${written.join(", ")}), digits = 17))`;
      });
      const file = join(folder, "program.R");
      writeFileSync(file, `${program}\n${asked.join("\n")}\n`);
      const said = execFileSync("Rscript", ["--vanilla", file], { encoding: "utf8" });
      const theirs = [...said.matchAll(/^@ (.*)$/gm)].map(([, number]) => Number(number));
      expect(theirs).toHaveLength(POINTS);
      const apart = ours.map((our, at) => our - theirs[at]!);
      for (const [at, gap] of apart.entries())
        expect(Math.abs(gap - apart[0]!), program).toBeLessThan(1e-9 * (1 + Math.abs(ours[at]!)));
      expect(said, "and says numbers").toMatch(/\d\.\d/);
      const mean = model.derived["posterior-mean"];
      const [, found] = /mean\s+sd\s*\n\s*(\S+)/.exec(said) ?? [];
      if (!found || !mean) return;
      const { of } = mean;
      const ourMean = of(given as Readonly<Record<string, number>>, given) as number;
      // R prints seven figures.
      expect(Math.abs(Number(found) - ourMean)).toBeLessThan(2e-6 * Math.abs(ourMean));
    },
    20_000,
  );
});
