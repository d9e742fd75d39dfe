import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Evidence } from "#app/evidence/evidence.ts";
import { summary } from "./summary.ts";
import { verifyDataSet } from "./verifyDataSet.ts";
import { count, verifyFolder } from "./verifyFolder.ts";

const here = resolve(fileURLToPath(import.meta.url), "..");
const reference = join(here, "../reference");
const evidenceFile = join(here, "../../content/about/numbers/evidence.json");
const scratch = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: files of any shape, to be changed
type File = any;
const read = (name: string): File => JSON.parse(readFileSync(join(reference, name), "utf8"));

/** Files in a folder of their own, by name. */
function folderOf(name: string, files: Readonly<Record<string, File>>): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, file), JSON.stringify(content));
  return folder;
}
const check = (file: File) => verifyDataSet(file, "by their cdf");
const linesOf = (file: File) => check(file).blocks.flatMap(({ lines }) => lines);
const verdicts = (file: File) => {
  const lines = linesOf(file);
  const of = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  return { ok: of("ok"), missed: of("missed"), notCovered: of("not covered") };
};

describe("the reference files", () => {
  const report = verifyFolder(reference, "by their cdf");
  const found = summary(report);

  it("are all met where we answer", () => {
    const missed = report.dataSets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ block, lines }) =>
        lines
          .filter(({ verdict }) => verdict === "missed")
          .map(({ path }) => `${name} ${block} ${path}`),
      ),
    );
    expect(missed).toEqual([]);
    expect(report.functions.filter((one) => one.missed.length > 0)).toEqual([]);
    expect(report.functions).toHaveLength(readdirSync(join(reference, "special")).length - 1); // a README
  });

  const kept: Evidence = JSON.parse(readFileSync(evidenceFile, "utf8"));

  it("are counted on the book's page as they are found: `npm run verify` writes it anew", () => {
    const withoutErrors = ({ functions, dataSets, ...rest }: Evidence) => ({
      ...rest,
      functions: functions.map(({ worst: _, worstCase: __, ...counts }) => counts),
      dataSets: dataSets.map(({ blocks, ...about }) => ({
        ...about,
        blocks: blocks.map(({ worst: _, worstAt: __, ...counts }) => counts),
      })),
    });
    expect(withoutErrors(found)).toEqual(withoutErrors(kept));
  });

  it("lie about as far away as the book's page says", () => {
    const errors = ({ functions, dataSets }: Evidence) => [
      ...functions.map((one) => [one.function, one.worst] as const),
      ...dataSets.flatMap(({ name, blocks }) =>
        blocks.map(({ block, worst }) => [`${name} ${block}`, worst] as const),
      ),
    ];
    const said = new Map(errors(kept));
    // Last digits differ between engines, and here quantiles are judged by their cdf: what shows must agree.
    const differs = ([name, worst]: readonly [string, number]) => {
      const [less, more] = [worst, said.get(name)!].sort((a, b) => a - b);
      return more! > 0.01 && more! > 3 * less!;
    };
    expect(errors(found).filter(differs)).toEqual([]);
  });
});

describe("a changed file", () => {
  it.each([
    ["models/eight_schools.json", (f: File) => (f.expected.bayes_flat_tau.theta[2].q95 += 0.1)],
    ["models/eight_schools.json", (f: File) => (f.expected.empirical_bayes.REML.tau2 = 0.1)],
    ["models/coagulation.json", (f: File) => (f.expected.ML.logLik -= 2e-5)],
    ["models/coagulation.json", (f: File) => f.expected.REML.theta.push(61)],
    ["models/pumps.json", (f: File) => (f.expected.bayes_bugs.prior_spec.rate.shape = 0.11)],
    ["models/pumps.json", (f: File) => (f.data.rows[0][0] += 1)],
    ["models/horse_kicks.json", (f: File) => (f.expected.negative_binomial.MLE.shape = 400)],
    ["models/red_mites.json", (f: File) => (f.expected.negative_binomial.MLE.shape = null)],
    ["models/hachemeister.json", (f: File) => (f.expected.buhlmann.a *= 1.001)],
    ["models/hachemeister.json", (f: File) => (f.expected.weighted_normal_ML_lme4.a *= 1.001)],
    ["models/hachemeister.json", (f: File) => (f.data.rows[7][3] *= 1.1)],
    ["models/baseball_efron_morris.json", (f: File) => (f.data.rows[0][4] += 0.01)],
    ["models/seed_article_numbers.json", (f: File) => (f.expected.scout.table[0].mean += 1e-8)],
    [
      "models/seed_article_numbers.json",
      (f: File) => (f.expected.scooters.family[3].mu_exact += 0.1),
    ],
  ])("is missed: %s, %s", (name, change) => {
    const file = read(name);
    change(file);
    expect(verdicts(file).missed).toBeGreaterThan(0);
  });

  it("makes the command fail, and only then", () => {
    const kicks = read("models/horse_kicks.json");
    const vectors = read("special/digamma.json");
    const run = (folder: string) =>
      spawnSync(process.execPath, [join(here, "run.mjs"), folder], { encoding: "utf8" });
    const good = run(folderOf("good", { "a.json": kicks, "b.json": vectors }));
    expect([good.status, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toContain("1 functions: ");
    vectors.cases[0][1] = String(1.0001 * Number(vectors.cases[0][1]));
    const bad = run(folderOf("bad", { "a.json": kicks, "b.json": vectors }));
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain("MISSED digamma(");
  }, 60_000);

  it("is read by what it says, not by its name", () => {
    const [pumps, lgamma] = [read("models/pumps.json"), read("special/lgamma.json")];
    const one = folderOf("one", { "pumps.json": pumps, "lgamma.json": lgamma });
    const two = folderOf("two", { "a.json": lgamma, "b.json": { ...pumps, name: "b" } });
    const [first, second] = [one, two].map((folder) => verifyFolder(folder, "by their cdf"));
    expect(count(second!)).toEqual(count(first!));
    expect(second!.dataSets[0]!.blocks).toEqual(first!.dataSets[0]!.blocks);
  });
});

describe("what it does not know", () => {
  const all = verdicts(read("models/pumps.json")).ok;

  it("is listed: a family", () => {
    const file = read("models/pumps.json");
    file.model.family = "gamma-weibull";
    expect(verdicts(file)).toEqual({ ok: 0, missed: 0, notCovered: all });
  });

  it("is listed: a block, a number, a prior, a parameter", () => {
    const file = read("models/pumps.json");
    const { MLE, bayes_bugs } = file.expected;
    file.expected = {
      MLE: { ...MLE, curvature: 3, theta_third_moment: [1, 2] },
      jackknife: { shape: 1 },
      bayes_wald: {
        ...bayes_bugs,
        prior_spec: { ...bayes_bugs.prior_spec, rate: { law: "wald" } },
      },
      bayes_more: { ...bayes_bugs, prior_spec: { ...bayes_bugs.prior_spec, nu: { law: "flat" } } },
    };
    const bayes = all - 24;
    expect(verdicts(file)).toEqual({ ok: 24, missed: 0, notCovered: 3 + 1 + 2 * bayes });
    expect(linesOf(file).find(({ path }) => path === "curvature")?.why).toBe(
      "no such number of ours",
    );
  });

  it("is listed: a function, a tag, an impossible value, a file of another kind", () => {
    const file = read("special/normal_cdf.json");
    const [tagged, negative] = [[...file.cases[0]], [...file.cases[1]]];
    [tagged[3], negative[1]] = ["odd", "-1e-70"];
    const folder = folderOf("unknown", {
      "a.json": { ...file, function: "airy" },
      "b.json": { ...file, cases: [tagged, negative, file.cases[2]] },
      "c.json": { hello: 1 },
    });
    const report = verifyFolder(folder, "solved");
    const [a, b] = report.functions;
    expect(a!.notCovered).toHaveLength(file.cases.length);
    expect([b!.notCovered.length, b!.missed.length]).toEqual([2, 0]);
    expect(report.otherFiles).toHaveLength(1);
  });
});

/** Weighted mean and sd over a grid. */
function momentsOver(points: readonly (readonly [weight: number, value: number])[]) {
  const total = points.reduce((sum, [w]) => sum + w, 0);
  const mean = points.reduce((sum, [w, x]) => sum + w * x, 0) / total;
  const square = points.reduce((sum, [w, x]) => sum + w * (x - mean) ** 2, 0) / total;
  return { mean, sd: Math.sqrt(square) };
}

describe("another data set of a known family", () => {
  it("is met: three groups, balanced, with other priors and columns, by hand and by a plain grid", () => {
    const y = [0, 10, 5];
    const grid: [number, number, number][] = [];
    const normal = (x: number, mean: number, sd: number) =>
      Math.exp(-0.5 * ((x - mean) / sd) ** 2) / sd;
    for (let mu = -60; mu <= 60; mu += 0.1)
      for (let tau = 0.05; tau < 40; tau += 0.1) {
        const likelihood = y.reduce((p, value) => p * normal(value, mu, Math.hypot(2, tau)), 1);
        grid.push([likelihood * normal(mu, 1, 8) * Math.exp(-0.2 * tau), mu, tau]);
      }
    const file = {
      name: "anything",
      model: { family: "normal-known-variance", roles: { value: "effect", variance: "v" } },
      data: { columns: ["v", "effect"], rows: y.map((value) => [4, value]) },
      expected: {
        REML: { tau2: 21, mu: 5, se_mu: Math.sqrt(25 / 3) }, // the sample variance, 25, less 4
        ML: { tau2: 50 / 3 - 4 },
        bayes_other: {
          prior_spec: {
            mu: { law: "normal", mean: 1, sd: 8 },
            tau: { law: "exponential", rate: 0.2 },
          },
          mu: momentsOver(grid.map(([w, mu]) => [w, mu])),
          tau: momentsOver(grid.map(([w, , tau]) => [w, tau])),
        },
      },
    };
    expect(verdicts(file)).toEqual({ ok: 8, missed: 0, notCovered: 0 });
    file.expected.bayes_other.prior_spec.tau.rate = 0.25;
    expect(verdicts(file).missed).toBe(4);
  });

  it("is met in a file whose blocks have families and data of their own", () => {
    const file = {
      name: "mixed",
      model: { family: "per-block" },
      expected: {
        rows: {
          family: "normal-one-way",
          roles: { group: "g", value: "x" },
          data: {
            columns: ["g", "x"],
            rows: [
              ["a", 1],
              ["b", 5],
              ["a", 3],
              ["b", 7],
            ],
          },
          anova: { MSW: 2, MSB: 16, tau2_untruncated: 7 },
          REML: { sigma2: 2, tau2: 7, mu: 4 },
        },
        REML: {
          family: "normal-known-variance",
          data: { y: [0, 10], sigma: [3, 3] },
          tau2: 41,
        },
        prior: 3,
      },
    };
    expect(verdicts(file)).toEqual({ ok: 7, missed: 0, notCovered: 1 });
  });
});
