import { describe, expect, it } from "vitest";
import { bcg1994 } from "#data/bcg1994.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { highSchools1982 } from "#data/highSchools1982.ts";
import { rockets2019 } from "#data/rockets2019.ts";
import { learnedSpread } from "#models/learnedSpread.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import eight from "../reference/models/eight_schools.json";
import latitude from "../reference/r/latitude.json";
import survey from "../reference/scipy/schools.json";
import throws from "../reference/scipy/throws.json";
import { renderPages } from "../support/pages.ts";

/** What pages and figures of the part on real data say, against runs of other systems: R, SciPy, and the reference of the eight schools. */
const pages = await renderPages();
const textOf = (chapter: string) =>
  pages
    .find(({ route }) => route === `/applications/${chapter}/`)!
    .html.replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
/** The rows of a figure's table, by their names. */
async function rowsOf(widget: string, scene: object) {
  const { picture, table } = await loadWidget(widget);
  const { rows } = table(picture(scene as Scene));
  return new Map(rows.map(([name, ...cells]) => [name, cells]));
}
const three = (value: number) => Number(value.toFixed(3)) + 0;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe("thirteen trials, against base R", () => {
  const { flat } = latitude.mean;

  it("the table of the figure: every trial's estimate, averaged over the spread", async () => {
    const rows = await rowsOf("fourteenth", {
      sample: bcg1994.sample(),
      view: { spread: "learned", out: "none" },
    });
    expect(latitude.latitude).toEqual(bcg1994.trials.map((trial) => trial.latitude));
    for (const [j, { name }] of bcg1994.trials.entries())
      expect(rows.get(name)!.at(-1), name).toBe(three(Math.exp(flat.theta[j]!)));
    expect(rows.get("the mean of all")!.at(-1)).toBe(three(Math.exp(flat.last[0]!)));
    expect(rows.get("the next country")!.at(-1)).toBe(three(Math.exp(flat.last[0]!)));
  });

  it("the card: variance between trials, mean and standard error with that variance held", () => {
    const { reml, beta, se } = latitude.mean;
    const text = textOf("trials");
    expect(text).toContain(`mean logarithm −${(-beta).toFixed(4)} with standard error`);
    expect(text).toContain(`standard error ${se.toFixed(4)}, variance between trials`);
    expect(text).toContain(`variance between trials ${reml.toFixed(4)},`);
    const [low, high] = [-1, 1].map((side) => Math.exp(beta + side * 1.959963984540054 * se));
    expect(text).toContain(`and not between ${low!.toFixed(2)} and ${high!.toFixed(2)}.`);
  });
});

describe("eight schools as they were published, against the reference", () => {
  const { theta, tau, theta_new: next } = eight.expected.bayes_flat_tau;
  const [{ gain, error }] = eightSchools1981.schools;

  it("the table of the figure, with 28 in the row of A: all eight estimates", async () => {
    const rows = await rowsOf("outlier", {
      model: learnedSpread,
      values: { yA: gain, sigmaA: error },
      view: {},
    });
    for (const [j, { name }] of eightSchools1981.schools.entries())
      expect(rows.get(name)!.at(-1), name).toBe(three(theta[j]!.mean));
  });

  it("the text: school C, the spread that is believed, and where a new school lies", () => {
    const text = textOf("schools");
    expect(text).toContain(`school C falls, from ${theta[2]!.mean.toFixed(1)} points`);
    expect(text).toContain(`The spread that is believed grows from ${tau.q50.toFixed(1)} points`);
    const ends = `between −${(-next["q2.5"]).toFixed(0)} points and ${next["q97.5"].toFixed(0)}`;
    expect(text).toContain(`As published, a new school gains ${ends} points`);
  });
});

describe("High School and Beyond, against SciPy", () => {
  it("was fitted there from the very file that is handed on", () => {
    expect(survey.sha256).toBe(highSchools1982.handedOn!.checksum);
    expect([survey.schools, survey.pupils]).toEqual([160, 7185]);
  });

  it("the text: both variances, the mean, and the share that lies between schools", () => {
    const [between, within, mu] = [survey.between, survey.within, survey.mu].map((one) =>
      one.toFixed(3),
    );
    const text = textOf("schools");
    expect(text).toContain(`${between} between schools, ${within} within them, around a mean of`);
    expect(text).toContain(
      `around a mean of ${mu}. So ${(100 * survey.share).toFixed(0)} % of all`,
    );
    expect(text).toContain(`mean ${mu}, variance between schools ${between}, within ${within}.`);
  });
});

describe("free throws, against SciPy", () => {
  it("the table of the figure: what is expected of the next throw of all seventeen, and of the newcomer", async () => {
    const rows = await rowsOf("in-a-row", {
      values: { t: 0, missed: 0 },
      sample: rockets2019.sample(),
      view: { aim: "one", rival: "paul" },
    });
    for (const { name, throws: attempted } of rockets2019.players) {
      if (attempted === 0) continue;
      const [, found] = Object.entries(throws.one).find(([last]) => name.includes(last)) ?? [];
      const row = [...rows].find(([of]) => name.includes(String(of)))!;
      // The figure has a grid of its own.
      expect(Math.abs(Number(row[1].at(-1)) - (found ?? Number.NaN)), name).toBeLessThan(0.0006);
    }
    const newcomer = Number(rows.get("the newcomer")!.at(-1));
    expect(Math.abs(newcomer - throws.new.one)).toBeLessThan(0.0006);
  });

  it("the text: the newcomer, the players of the table, one throw and both", () => {
    const text = textOf("free-throws");
    const { new: fresh, one, both } = throws;
    expect(text).toContain(`goes in with probability ${percent(fresh.one)};`);
    expect(text).toContain(`lies between ${percent(fresh.low)} and ${percent(fresh.high)} with a`);
    expect(text).toContain(`first seven with probability ${percent(fresh.seven)}.`);
    expect(text).toContain(`Tucker, with 33 of 51, is expected at ${percent(one.Tucker)}`);
    expect(text).toContain(`Capela, with 109 of 174, at ${percent(one.Capela)}`);
    for (const [who, name] of [
      ["Clark, 6 of 6", "Clark"],
      ["House, 45 of 55", "House"],
      ["Ennis, 42 of 58", "Ennis"],
    ] as const)
      expect(text).toContain(`${who}${percent(one[name])}${percent(both[name])}`);
    expect(text).toContain(`never threw${percent(fresh.one)}${percent(fresh.both)}`);
  });
});
