import { describe, expect, it } from "vitest";
import {
  entries,
  entry,
  expandQuantities,
  expandSlots,
  namesIn,
  symbolOf,
} from "#language/quantities.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { schoolMean } from "#models/schoolMean.ts";

describe("expandQuantities", () => {
  it("gives every symbol to the wrapper with its name", () => {
    const wrap = (name: string, symbol: string) => `\\htmlData{quantity=${name}}{${symbol}}`;
    expect(expandQuantities("\\q{n}\\,\\q{tau2}", schoolMean, wrap)).toBe(
      "\\htmlData{quantity=n}{n}\\,\\htmlData{quantity=tau2}{\\tau^2}",
    );
  });

  it("puts the index of a group and a power inside", () => {
    expect(expandQuantities("\\q{sigma^2} + \\q{tau^2} + \\q{pull}", groupMeans)).toBe(
      "{\\sigma_{j}^2} + {\\tau^2} + {B_{j}}",
    );
  });

  it("refuses a name the model does not have", () => {
    expect(() => expandQuantities("\\q{tau}", schoolMean)).toThrow(
      'Model "school-mean": there is no quantity "tau".\nIt has n, sigma2, tau2, xbar, mu, theta, posterior-mean,',
    );
  });
});

describe("expandSlots", () => {
  it("hands over the name and what it stands for", () => {
    const fill = (name: string, found: { readonly is: string }) => `[${name}:${found.is}]`;
    expect(expandSlots("\\slot{n} \\cdot \\slot{weight}", schoolMean, fill)).toBe(
      "[n:parameter] \\cdot [weight:derived]",
    );
    expect(() => expandSlots("\\slot{tau}", schoolMean, fill)).toThrow('no quantity "tau"');
  });
});

describe("the names of a model", () => {
  it("are all there, each with its kind", () => {
    expect([...entries(groupMeans)].map(([name, { is }]) => `${is} ${name}`)).toEqual([
      "parameter mu",
      "parameter tau",
      "latent theta",
      "data y",
      "data sigma",
      "derived keep",
      "derived pull",
      "derived posterior-mean",
      "derived posterior-sd",
    ]);
    expect(entry(groupMeans, "y").name).toBe("observed mean of a group");
  });

  it("have symbols with the index of a named group", () => {
    expect(symbolOf(groupMeans, "theta", "A")).toBe("\\theta_{A}");
    expect(symbolOf(groupMeans, "mu", "A")).toBe("\\mu");
    const inside = { ...groupMeans.derived.keep, symbol: "\\mathrm{w}(y_{j})" };
    const model = { ...groupMeans, derived: { ...groupMeans.derived, keep: inside } };
    expect(symbolOf(model, "keep", "3")).toBe("\\mathrm{w}(y_{3})");
  });

  it("are found in a formula once each", () => {
    expect(namesIn("\\q{n}\\,\\q{tau2} + \\q{n^2}\\slot{mu}")).toEqual(["n", "tau2", "mu"]);
  });
});
