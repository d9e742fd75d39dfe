import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";
import {
  all,
  chanceOfNewcomer,
  chances,
  foreseen,
  neededBefore,
  newIsBetter,
  THROWERS,
} from "./throwers.ts";

/** What the chapter says of free throws in words, worked out a second time. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/free-throws/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

const of = (name: string) => THROWERS.findIndex(([one]) => one === name);
const needs = (name: string, missed = 0) => neededBefore("one", of(name), missed);

describe("what is said of a team’s free throws", () => {
  it("who never threw comes before seven, the four on the floor among them", () => {
    const [newcomer = 0, ...others] = chances("one", 0, 0);
    const behind = THROWERS.filter((_, j) => others[j]! < newcomer).map(([name]) => name);
    expect(behind).toHaveLength(7);
    for (const name of ["Capela", "Tucker", "Faried", "Rivers"]) expect(behind).toContain(name);
    expect(text).toContain("He comes before seven of the seventeen");
    // Everybody at the head of the list: Harden, then Paul.
    const order = THROWERS.map((_, j) => j).toSorted((a, b) => others[b]! - others[a]!);
    expect(order.slice(0, 2)).toEqual([of("Harden"), of("Paul")]);
    // In the middle: he is the eleventh of eighteen.
    expect(others.filter((one) => one > newcomer)).toHaveLength(10);
  });

  it("seven made are enough for Paul; with misses twelve and seventeen, four or five for each further one", () => {
    expect(needs("Paul")).toBe(7);
    expect([needs("Paul", 1), needs("Paul", 2)]).toEqual([12, 17]);
    const steps = [1, 2, 3, 4, 5].map((b) => needs("Paul", b) - needs("Paul", b - 1));
    for (const step of steps) expect([4, 5]).toContain(step);
    // About as many as Paul makes for a miss of his own.
    expect(100 / 21).toBeGreaterThan(4);
    expect(100 / 21).toBeLessThan(5);
    expect(text).toContain("four or five made throws");
  });

  it("a miss costs more than a made throw brings, and after two Capela is sent, after one not yet", () => {
    const [start, made, missed] = [0, 1, 0].map((k, i) =>
      chanceOfNewcomer("one", k, i === 2 ? 1 : 0),
    );
    expect(start! - missed!).toBeGreaterThan(made! - start!);
    expect(needs("Capela", 1)).toBe(0);
    expect(needs("Capela", 2)).toBeGreaterThan(0);
  });

  it("the others hardly move with him: those of few throws most, and nobody far", () => {
    const [before, after] = [chances("one", 0, 0), chances("one", 40, 0)];
    const moves = THROWERS.map((_, j) => Math.abs(after[j + 1]! - before[j + 1]!));
    expect(Math.max(...moves)).toBeLessThan(0.05);
    const few = moves.slice(0, 5).reduce((sum, one) => sum + one, 0);
    const many = moves.slice(-5).reduce((sum, one) => sum + one, 0);
    expect(few).toBeGreaterThan(2 * many);
  });

  it("for one throw Ennis by four in a thousand; both, the newcomer; one of two, Ennis; Clark and House change too", () => {
    const at = (aim: "one" | "both" | "either", name: string) => chances(aim, 0, 0)[of(name) + 1]!;
    const fresh = (aim: "one" | "both" | "either") => chances(aim, 0, 0)[0]!;
    expect(Math.round(1000 * (at("one", "Ennis") - fresh("one")))).toBe(4);
    expect(fresh("both")).toBeGreaterThan(at("both", "Ennis"));
    expect(at("either", "Ennis") - fresh("either")).toBeGreaterThan(0.01);
    expect(at("one", "Clark")).toBeGreaterThan(at("one", "House"));
    expect(at("both", "Clark")).toBeGreaterThan(at("both", "House"));
    expect(at("either", "House")).toBeGreaterThan(at("either", "Clark"));
    // Both is the square of the mean and the variance more; at least one loses as much.
    const moments = all().reduce(
      ([m, v], { a, b, weight }) => {
        const mean = a / (a + b);
        return [m! + weight * mean, v! + weight * (mean ** 2 + (mean * (1 - mean)) / (a + b + 1))];
      },
      [0, 0],
    );
    const variance = moments[1]! - moments[0]! ** 2;
    expect(fresh("both")).toBeCloseTo(moments[0]! ** 2 + variance, 6);
    expect(fresh("either")).toBeCloseTo(1 - (1 - moments[0]!) ** 2 - variance, 6);
    expect(newIsBetter(of("Ennis"))).toBeGreaterThan(0.5);
  });

  it("sixteen of seventeen lie in neither twentieth, Carter-Williams does", () => {
    const out = THROWERS.filter((_, j) => foreseen(j).some((tail) => tail < 0.05));
    expect(out.map(([name]) => name)).toEqual(["Carter-Williams"]);
    expect(text).toContain("The exception is Carter-Williams, who made 12 of 26");
  });

  it("seven own throws weigh nearly half as much as what the others lend", () => {
    // The weight of a made throw: 1 / (strength + 1), averaged over populations, is that of so many on loan.
    const [zero, one] = [chanceOfNewcomer("one", 0, 0), chanceOfNewcomer("one", 1, 0)];
    const lent = (1 - zero) / (one - zero) - 1;
    expect(7 / lent).toBeGreaterThan(0.4);
    expect(7 / lent).toBeLessThan(0.56);
    expect(lent).toBeGreaterThan(12);
    expect(lent).toBeLessThan(17);
  });
});
