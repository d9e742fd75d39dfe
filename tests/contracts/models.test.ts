import katex from "katex";
import { describe, expect, it } from "vitest";
import { createGenerator, type Generator } from "#core/random/generator.ts";
import { defineModel, initialValues, type Model, type Value } from "#language/defineModel.ts";
import { formatQuantity, speakQuantity } from "#language/format.ts";
import { logDensity, type State, simulate } from "#language/interpret.ts";
import { snap } from "#language/parameter.ts";
import { entries } from "#language/quantities.ts";
import { reference } from "#language/term.ts";
import { speakLetter, storySpeech } from "#language/write/speech.ts";
import { derivedTex, lineTex, numbersTex, storyTex } from "#language/write/tex.ts";
import { allModels, models } from "#models/index.ts";
import { expectClose } from "../support/close.ts";

const all = await allModels();
const GROUPS = 5;

/** Every number of a value. */
const numbersOf = (value: Value) => (typeof value === "number" ? [value] : [...value]);

/** A warning is an error; only the ids of quantities are no LaTeX, and meant. */
const strict = (code: string) => (code === "htmlExtension" ? "ignore" : "error");
const render = (tex: string) =>
  katex.renderToString(tex, { strict, throwOnError: true, trust: true, displayMode: true });
const marked = (name: string, symbol: string) => `\\htmlData{quantity=${name}}{${symbol}}`;

/** A value of every parameter, each anywhere on its grid. */
const anywhere = (model: Model, generator: Generator) =>
  Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => {
      const [low, high] = parameter.range;
      return [name, snap(parameter, low + generator() * (high - low))!];
    }),
  );

/** Parameters with everything else that the story says of them; what it does not draw is made up. */
function whole(model: Model, values: State, generator: Generator): State {
  const drawn = new Set(model.story.map(({ target }) => reference(target).name));
  const [low, high] = Object.values(model.parameters)[0]!.range;
  const made = Object.entries(model.data)
    .filter(([name]) => !drawn.has(name))
    .map(([name, { shape, constraint }]) => {
      const one = () =>
        constraint === "count"
          ? 1 + Math.floor(60 * generator())
          : ((high - low) / 20) * (0.2 + generator());
      return [name, shape === "scalar" ? one() : Array.from({ length: GROUPS }, one)];
    });
  return simulate(model, { ...values, ...Object.fromEntries(made) }, generator, GROUPS);
}

it("the list names every model by its id", async () => {
  for (const [id, load] of Object.entries(models)) expect((await load()).id).toBe(id);
});

describe.each(all)("the model $id", (model) => {
  const found = [...entries(model)];
  const state = whole(model, initialValues(model), createGenerator(1));
  const data = (from: State) =>
    Object.fromEntries(Object.keys(model.data).map((name) => [name, from[name]!]));

  it("is described in full", () => {
    expect(() => defineModel(model)).not.toThrow();
    for (const [name, one] of found) {
      expect(one.symbol, name).not.toBe("");
      expect(one.letter, name).not.toBe("");
      expect(one.name, name).toMatch(/^\S.{2,}\S$/);
      // Every sign has words: nothing but letters, digits and points is left.
      expect(speakLetter(one.letter), name).toMatch(/^[A-Za-z0-9. ]+$/);
      if (one.is === "latent" || one.is === "data") continue;
      expect(one.short.split(" ").length, `${name}: ${one.short}`).toBeLessThanOrEqual(4);
    }
  });

  it("bends the rail of what spans more than 30 to 1", () => {
    for (const [name, { range, bend }] of Object.entries(model.parameters)) {
      const [low, high] = range;
      if (low > 0 && high / low > 30) expect(bend, name).toBeGreaterThan(0);
    }
  });

  it("starts where its sliders can go", () => {
    for (const parameter of Object.values(model.parameters))
      expect(snap(parameter, parameter.initial)).toBe(parameter.initial);
  });

  it("is readable for KaTeX, formulas and numbers included", () => {
    for (const [, { symbol }] of found) expect(render(symbol)).toContain("<math");
    for (const line of model.story) render(lineTex(model, line, marked));
    const story = render(storyTex(model, marked));
    for (const { target } of model.story)
      expect(story).toContain(`data-quantity="${reference(target).name}"`);
    for (const name of Object.keys(model.derived)) {
      expect(render(derivedTex(model, name, marked))).toContain(`data-quantity="${name}"`);
      render(numbersTex(model, name, () => "12.3"));
    }
  });

  it("is readable in words", () => {
    const said = storySpeech(model);
    expect(said).toMatch(/^[A-Za-z0-9.,\- ]+$/);
    expect(said).not.toMatch(/divides|tilde/);
  });

  it("shows every value with its unit", () => {
    for (const parameter of Object.values(model.parameters)) {
      expect(formatQuantity(parameter, parameter.initial)).toMatch(/^[−\d]/);
      expect(speakQuantity(parameter, parameter.initial)).toMatch(/^[A-Za-z0-9. ]+$/);
    }
  });

  it("has a finite log density where it starts", () => {
    expect(logDensity(model, state)).toSatisfy(Number.isFinite);
  });

  it("simulates the same from the same seed, and not from another", () => {
    const drawn = model.story
      .filter(({ law }) => law.name !== "flat")
      .map(({ target }) => reference(target).name);
    const free = Object.fromEntries(
      Object.entries(state).filter(([name]) => !drawn.includes(name)),
    );
    const run = (seed: number) => simulate(model, free, createGenerator(seed), GROUPS);
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it("derives finite numbers of the right shape at 200 random states", () => {
    const generator = createGenerator(20);
    for (let at = 0; at < 200; at += 1) {
      const random = whole(model, anywhere(model, generator), generator.split(at));
      const values = Object.fromEntries(
        Object.keys(model.parameters).map((name) => [name, random[name] as number]),
      );
      for (const [name, one] of Object.entries(model.derived)) {
        const value = one.of(values, data(random));
        expect(typeof value === "number" ? "scalar" : "group", name).toBe(one.shape ?? "scalar");
        expect(
          numbersOf(value).every(Number.isFinite),
          `${name} at ${JSON.stringify(values)}`,
        ).toBe(true);
      }
    }
  });
});

/** Every choice of an end of the range for every parameter. */
function corners(model: Model): readonly State[] {
  return Object.entries(model.parameters).reduce<readonly State[]>(
    (states, [name, { range }]) =>
      states.flatMap((before) => range.map((end) => ({ ...before, [name]: end }))),
    [{}],
  );
}

/** A place where a density is looked at, and the log of how much of the axis it stands for, up to a constant. */
interface Node {
  readonly at: number;
  readonly logWidth: number;
}

/** Trapezoid rule over ±10 sds: for a smooth bump that dies out, exact to rounding. */
const around = (mean: number, sd: number): readonly Node[] =>
  Array.from({ length: 401 }, (_, i) => ({ at: mean + (sd * (i - 200)) / 20, logWidth: 0 }));

/**
 * The same rule where densities that end at 0 or 1 are such bumps: in the log odds x, d theta = theta (1 - theta) d x, or in
 * the log, d theta = theta d x; and these stretched, x = sinh t, since a law that is singular at an end dies out as slowly as
 * exp(-alpha |x|).
 */
const stretched = (place: (x: number) => Node): readonly Node[] =>
  Array.from({ length: 4321 }, (_, i) => {
    const t = (i - 2160) / 300;
    const { at, logWidth } = place(Math.sinh(t));
    return { at, logWidth: logWidth + Math.log(Math.cosh(t)) };
  });
const acrossTheUnitInterval = (): readonly Node[] =>
  stretched((x) => {
    const [at, rest] = [1 / (1 + Math.exp(-x)), 1 / (1 + Math.exp(x))];
    return { at, logWidth: Math.log(at) + Math.log(rest) };
  }).filter(({ at }) => at > 0 && at < 1);
const acrossThePositive = (): readonly Node[] =>
  stretched((x) => ({ at: Math.exp(x), logWidth: x })).filter(({ at }) => at > 0 && at < 1e100);

/** The share of such a law that lies nearer to 1 than any number does, by its moments. */
const beyondNumbers = (mean: number, sd: number): number => {
  const both = (mean * (1 - mean)) / sd ** 2 - 1;
  return Number.EPSILON ** ((1 - mean) * both);
};

/** Models that claim the posterior of their one hidden quantity, given everything else. */
const claiming = all.filter(
  ({ latent, derived }) =>
    Object.keys(latent).length === 1 && derived["posterior-mean"] && derived["posterior-sd"],
);

describe.each(claiming)("the closed form of $id against its own story", (model) => {
  const [hidden = ""] = Object.keys(model.latent);
  const grouped = model.latent[hidden]!.shape === "group";
  const { constraint } = model.latent[hidden]!;
  const share = constraint === "unit interval";

  /** The claim for the first group (or the only one), and the story's log density along it. */
  function claimAt(values: State, generator: Generator) {
    const state = whole(model, values, generator);
    const claim = (name: string) =>
      numbersOf(model.derived[name]!.of(values as { [name: string]: number }, state));
    const [mean, sd] = [claim("posterior-mean"), claim("posterior-sd")];
    const density = (theta: number) =>
      logDensity(model, { ...state, [hidden]: grouped ? [theta, ...mean.slice(1)] : theta });
    return { mean: mean[0]!, sd: sd[0]!, density };
  }

  const generator = createGenerator(5);
  const states = [
    initialValues(model),
    ...corners(model),
    ...Array.from({ length: 20 }, () => anywhere(model, generator)),
  ];

  it.each(states.map((values, at) => ({ at, values, said: JSON.stringify(values) })))(
    "agrees at $said",
    ({ at, values }) => {
      const { mean, sd, density } = claimAt(values, generator.split(at));
      if (sd === 0) {
        expect(density(mean)).toBe(Infinity);
        expect(density(mean + 1e-6 * (1 + Math.abs(mean)))).toBe(-Infinity);
        return;
      }
      // Two knobs may ask for what cannot be, such as more successes than trials: of that nothing is claimed.
      if (at > 0 && density(mean) === -Infinity) return;
      const nodes = share
        ? acrossTheUnitInterval()
        : constraint === "positive"
          ? acrossThePositive()
          : around(mean, sd);
      const logs = nodes.map(({ at, logWidth }) => density(at) + logWidth);
      const top = Math.max(...logs);
      const weights = logs.map((log) => Math.exp(log - top));
      const total = weights.reduce((a, b) => a + b);
      const moment = (power: number) =>
        weights.reduce((sum, weight, i) => sum + weight * (nodes[i]!.at - mean) ** power, 0) /
        total;
      const shift = moment(1);
      // Each log density carries roundings of its own size, and theta those of the mean.
      const roundings = 8 * Number.EPSILON * (Math.abs(top) + Math.abs(mean) / sd);
      const room = 1e-12 + roundings + (share ? (1 / sd) * beyondNumbers(mean, sd) : 0);
      expectClose(shift, 0, { relative: 0, absolute: room * sd });
      expectClose(Math.sqrt(moment(2) - shift ** 2), sd, { relative: room });
    },
  );
});
