import fc from "fast-check";
import { describe, it } from "vitest";
import { logitNormalGroup } from "../../../../src/core/pooling/counts/logitNormalGroup.ts";
import { logitNormalGroups } from "../../../../src/core/pooling/counts/logitNormalGroups.ts";
import { expectClose } from "../../../support/close.ts";

const size = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 60 }), fc.nat({ max: 3000 }));
const pair = fc.oneof(
  fc.tuple(size, size),
  fc.tuple(fc.constant(0), size),
  fc.tuple(size, fc.constant(0)),
);
const group = pair.map(([s, failures]) => ({ s, n: s + failures, count: 1 }));
const logSigma = fc.double({ min: -9, max: 2.3, noNaN: true });

describe("logitNormalGroups", () => {
  it("agrees with the rule around each group's own mode, wherever population and groups are", () => {
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 6 }),
        fc.array(
          fc.tuple(
            fc.oneof(
              fc.double({ min: -6, max: 6, noNaN: true }),
              fc.double({ min: -60, max: 60, noNaN: true }),
            ),
            logSigma.map(Math.exp),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (kinds, populations) => {
          const groups = logitNormalGroups(kinds);
          for (const [mu, sigma] of populations) {
            const each = kinds.map(({ s, n }) => logitNormalGroup(s, n, mu, sigma));
            const want = each.reduce((sum, { log }) => sum + log, 0);
            const absolute = each.reduce((sum, { log }) => sum + 2e-12 + 2e-13 * Math.abs(log), 0); // as that rule's test
            expectClose(groups.log(mu, sigma), want, { relative: 0, absolute });
            groups.moments(mu, sigma).forEach((got, j) => {
              const { chance, square } = each[j] ?? logitNormalGroup(0, 0, mu, sigma);
              const room = { relative: 1e-8 }; // p² leans the bell by two sigma towards where both rules end it
              expectClose([got.chance, got.square], [chance, square], room);
            });
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
