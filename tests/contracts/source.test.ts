import { describe, expect, it } from "vitest";
import { claimGroups } from "../../content/about/source/claims.ts";
import { renderPages } from "../support/pages.ts";
import { asShown, openerOn } from "../support/saidOfFigures.ts";

/** Every claim of the article leads to a state of a figure, and what is said of it is what the figure shows there. */
const open = openerOn(await renderPages());
const claims = claimGroups.flatMap((group) => group.claims);

it("has some thirty claims, each once, and each kind of verdict", () => {
  expect(claims.length).toBeGreaterThanOrEqual(30);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(new Set(claims.map(({ verdict }) => verdict)).size).toBe(4);
});

it("tells what a school’s weight was before it changed", () => {
  const before = (12 * 16) / (12 * 16 + 81);
  const said = (id: string) => claims.find((one) => one.id === id)!.said;
  expect(said("school-n")).toContain(`12 students have ${(100 * before).toFixed(0)} %`);
  expect(said("school-sigma")).toContain(`from ${(100 * (1 - before)).toFixed(0)} %`);
});

/** What the model itself derives, which no record has: a second time, by its formula. */
const byHand: Readonly<Record<string, number>> = {
  "scout-more-games weight": 1 - 60 / (600 + 60),
  "school-sigma prior-share": 1 / (1 + (12 * 16) / 162),
};

describe.each(claims)("$id", (claim) => {
  const { id, said, numbers } = claim;

  it("leads to a figure in a state that its page can read", async () => {
    const { reading, figureId } = await open(claim);
    expect(reading).toMatchObject({ kind: "state", guessFirst: "off", figure: figureId });
  });

  it("says what the figure shows there, and what is true by another route", async () => {
    const { own, other, widget } = await open(claim);
    for (const [name, shown] of Object.entries(numbers)) {
      expect(said).toContain(`{${name}}`);
      const second = byHand[`${id} ${name}`] ?? other(name);
      expect(second, `${widget}: no second route to "${name}"`).toBeTypeOf("number");
      expect(asShown(own(name)!, shown), `${name} of “${claim.claim}”`).toBe(shown);
      expect(asShown(second!, shown), `${name} by another route`).toBe(shown);
    }
    expect(Object.keys(numbers).length).toBeGreaterThan(0);
  });
});
