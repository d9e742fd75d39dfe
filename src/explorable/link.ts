import { snap } from "#language/parameter.ts";
import { isReach, type Ranges, reaching } from "#language/reach.ts";
import {
  type Choices,
  type Explorable,
  initialChoices,
  isOption,
  LARGEST_SEED,
} from "./createExplorable.ts";
import type { GuessFirst } from "./guessFirst.ts";

/**
 * The state of a page as the fragment of its address.
 *
 *   b1;school:n=20,tau2=4;schools:seed=7,order=students;guess=off;@league-table;1x2y3z
 *   |  one part an explorable that differs from its start |       |             checksum of all before it
 *   version           whether figures show without asking +       + the figure it was copied at, if any
 *
 * Where a typed value led beyond a range, the version is b2 and the range's new ends come after the values:
 *
 *   b2;school:n=350,n.max=500;1x2y3z
 *
 * Canonical: declared order, only what differs, shortest decimal form. So one state has one link,
 * and a link that does not read back to itself is damaged.
 */
const VERSION = "b1";
const FURTHER = "b2";

export type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "damaged"; readonly sentence: string }
  | {
      readonly kind: "state";
      readonly states: ReadonlyMap<string, Choices>;
      /** Whether figures ask first; a link that does not say leaves it to the reader. */
      readonly guessFirst?: "off";
      /** The figure the link leads to. */
      readonly figure?: string;
    };

/** The part that says that figures do not ask first. */
const SHOWN = "guess=off";
/** The last part may name the figure. */
const FIGURE = /^@([a-z][a-z0-9-]*)$/;

const DAMAGED =
  "This link is damaged, perhaps cut off on its way to you. The page shows its usual start instead.";
const NEWER =
  "This link was made by a newer edition of the book. The page shows its usual start instead.";

/** The link of a page's state, leading to a figure if one is named; empty if nothing differs from the start. */
export function writeLink(
  explorables: readonly Explorable[],
  figure?: string,
  guessFirst: GuessFirst = "on",
): string {
  const parts = explorables.flatMap((one) => {
    const changes = differences(one, one.chosen());
    return changes.length === 0 ? [] : [`${one.id}:${changes.join(",")}`];
  });
  if (parts.length === 0 && guessFirst === "on") return "";
  const body = bodyOf(versionOf(explorables.map((one) => one.chosen())), parts, guessFirst, figure);
  return `${body};${checksum(body)}`;
}

/** Reads what `writeLink` wrote: the fragment of an address, without its #. */
export function readLink(text: string, explorables: readonly Explorable[]): Reading {
  if (text === "") return { kind: "none" };
  const damaged = { kind: "damaged", sentence: DAMAGED } as const;
  const cut = text.lastIndexOf(";");
  const body = text.slice(0, Math.max(cut, 0));
  if (cut < 0 || checksum(body) !== text.slice(cut + 1)) return damaged;
  const [version, ...parts] = body.split(";");
  if (version !== VERSION && version !== FURTHER)
    return /^b[1-9]\d*$/.test(version ?? "") ? { kind: "damaged", sentence: NEWER } : damaged;

  const figure = FIGURE.exec(parts.at(-1) ?? "")?.[1];
  if (figure !== undefined) parts.pop();
  const guessFirst = parts.at(-1) === SHOWN ? "off" : "on";
  if (guessFirst === "off") parts.pop();
  else if (parts.length === 0) return damaged;
  const states = new Map<string, Choices>();
  for (const part of parts) {
    const colon = part.indexOf(":");
    const one = explorables.find(({ id }) => id === part.slice(0, colon));
    const choices = one && readChoices(one, part.slice(colon + 1));
    if (!one || !choices || states.has(one.id)) return damaged;
    states.set(one.id, choices);
  }
  if (canonical(explorables, states, guessFirst, figure) !== body) return damaged;
  return {
    kind: "state",
    states,
    ...(guessFirst === "off" && { guessFirst }),
    ...(figure !== undefined && { figure }),
  };
}

/** The figure that a link names as its place, whatever else it says. */
export const figureOfLink = (text: string): string | undefined =>
  FIGURE.exec(text.split(";").at(-2) ?? "")?.[1];

function bodyOf(
  version: string,
  parts: readonly string[],
  guessFirst: GuessFirst,
  figure: string | undefined,
): string {
  const shown = guessFirst === "off" ? [SHOWN] : [];
  return [version, ...parts, ...shown, ...(figure === undefined ? [] : [`@${figure}`])].join(";");
}

function canonical(
  explorables: readonly Explorable[],
  states: ReadonlyMap<string, Choices>,
  guessFirst: GuessFirst,
  figure: string | undefined,
): string {
  const parts = explorables.flatMap((one) => {
    const choices = states.get(one.id);
    return choices ? [`${one.id}:${differences(one, choices).join(",")}`] : [];
  });
  return bodyOf(versionOf([...states.values()]), parts, guessFirst, figure);
}

const versionOf = (states: readonly Choices[]): string =>
  states.some(({ ranges }) => Object.keys(ranges).length > 0) ? FURTHER : VERSION;

function differences({ declaration, model }: Explorable, now: Choices): readonly string[] {
  const start = initialChoices(declaration, model);
  return [
    ...(now.seed === start.seed ? [] : [`seed=${now.seed}`]),
    ...Object.keys(start.values)
      .filter((name) => now.values[name] !== start.values[name])
      .map((name) => `${name}=${now.values[name]}`),
    ...Object.entries(model.parameters).flatMap(([name, { range }]) => {
      const [low, high] = now.ranges[name] ?? range;
      return [
        ...(low === range[0] ? [] : [`${name}.min=${low}`]),
        ...(high === range[1] ? [] : [`${name}.max=${high}`]),
      ];
    }),
    ...Object.keys(start.view)
      .filter((name) => now.view[name] !== start.view[name])
      .map((name) => `${name}=${now.view[name]}`),
  ];
}

function readChoices({ declaration, model }: Explorable, text: string): Choices | null {
  const start = initialChoices(declaration, model);
  const values: Record<string, number> = { ...start.values };
  const view: Record<string, string> = { ...start.view };
  let { seed } = start;
  const assignments = text.split(",").map((assignment): readonly [string, string] => {
    const equals = assignment.indexOf("=");
    return [assignment.slice(0, equals), assignment.slice(equals + 1)];
  });
  const ranges = readRanges(model, assignments);
  if (!ranges) return null;
  const { parameters } = reaching(model, ranges);
  for (const [name, given] of assignments) {
    if (END.test(name)) continue;
    if (Object.hasOwn(values, name)) {
      const value = numberFrom(given);
      if (value === null || snap(parameters[name]!, value) !== value) return null;
      values[name] = value;
    } else if (Object.hasOwn(view, name)) {
      if (!isOption(declaration, name, given)) return null;
      view[name] = given;
    } else if (name === "seed") {
      const value = numberFrom(given);
      if (value === null || !Number.isInteger(value) || value < 0 || value > LARGEST_SEED)
        return null;
      seed = value;
    } else return null;
  }
  return { values, view, seed, ranges };
}

/** The end of a range that leads further than declared. */
const END = /^(.+)\.(min|max)$/;

function readRanges(
  { parameters }: Explorable["model"],
  assignments: readonly (readonly [string, string])[],
): Ranges | null {
  const ranges: Record<string, readonly [number, number]> = {};
  for (const [assigned, given] of assignments) {
    const [, name = "", end] = END.exec(assigned) ?? [];
    if (end === undefined) continue;
    const value = numberFrom(given);
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === null || !parameter) return null;
    const [low, high] = ranges[name] ?? parameter.range;
    ranges[name] = end === "min" ? [value, high] : [low, value];
  }
  const areReached = Object.entries(ranges).every(([name, range]) =>
    isReach(parameters[name]!, range),
  );
  return areReached ? ranges : null;
}

/** Only the shortest decimal form of a finite number, as we write it ourselves. */
function numberFrom(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : null;
}

/** CRC-32 (IEEE 802.3) in base 36: finds every single damaged run of up to 32 bits. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(36);
}
