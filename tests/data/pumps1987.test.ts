import { describe, expect, it } from "vitest";
import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import { gammaPoissonPosterior } from "#core/pooling/counts/gammaPoissonPosterior.ts";
import { pumps1987 } from "#data/pumps1987.ts";
import { eventRate } from "#models/eventRate.ts";
import reference from "../reference/models/pumps.json";
import { expectClose } from "../support/close.ts";

const { pumps, published, sample } = pumps1987;
const { y: count = [], t: exposure = [] } = sample().columns;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("the pumps of 1987", () => {
  it("are the table of the reference, row by row", () => {
    expect(pumps.map(({ failures, hours }) => [failures, hours])).toEqual(reference.data.rows);
  });

  it("have the totals of the published table", () => {
    expect(total(count)).toBe(75);
    expectClose(total(exposure), 350.24, { relative: 1e-12 });
  });

  it("have the published posterior means, to the noise of a published simulation", () => {
    const { theta, shape, rate } = gammaPoissonPosterior({
      count,
      exposure,
      shapePrior: { law: "exponential", rate: 1 },
      ratePrior: { law: "gamma", shape: 0.1, rate: 1 },
    });
    const ours = [...theta, shape, rate].map(({ mean }) => mean);
    const theirs = [...published.theta, published.shape, published.rate];
    for (const [j, value] of theirs.entries()) expectClose(value, ours[j]!, { relative: 2.5e-3 });
    const exact = reference.expected.bayes_bugs.theta;
    for (const [j, { mean }] of exact.entries()) expectClose(ours[j]!, mean, { relative: 1e-8 });
  });

  it("have the means of shape and rate that the card sets against those of a short run", () => {
    const { shape, rate } = gammaPoissonPosterior({
      count,
      exposure,
      shapePrior: { law: "exponential", rate: 1 },
      ratePrior: { law: "gamma", shape: 0.1, rate: 1 },
    });
    const exact = reference.expected.bayes_bugs;
    for (const [ours, theirs, told, early] of [
      [shape.mean, exact.shape.mean, "0.697", "0.73"],
      [rate.mean, exact.rate.mean, "0.927", "0.98"],
    ] as const) {
      expect(ours.toFixed(3)).toBe(told);
      expect(theirs.toFixed(3)).toBe(told);
      expect(ours.toFixed(2)).not.toBe(early);
      expect(pumps1987.handedOn?.errors).toContain(told);
      expect(pumps1987.handedOn?.errors).toContain(early);
    }
  });

  it("have the population from which the figure starts: the most likely one, to its steps", () => {
    const { mean, rate } = gammaPoissonFit({ count, exposure });
    const { mu, beta } = eventRate.parameters;
    expect([mu.initial, beta.initial]).toEqual([
      Math.round(mean / mu.fineStep) * mu.fineStep,
      Math.round(rate / beta.fineStep) * beta.fineStep,
    ]);
    // Half a step of the mean is 0.4 % of it, and half of what an estimate of few hours is made of.
    for (const [j, found] of reference.expected.MLE.theta.entries()) {
      const values = { ...{ y: count[j]!, t: exposure[j]! }, mu: mu.initial, beta: beta.initial };
      expectClose(eventRate.derived["posterior-mean"].of(values, {}) as number, found, {
        relative: 2.5e-3,
      });
    }
  });
});
