import fc from "fast-check";
import { expect, it } from "vitest";
import { muScale } from "../../../../src/core/pooling/counts/muScale.ts";
import { expectClose } from "../../../support/close.ts";

it("is a line of all numbers that grows with mu, with the slope it says", () => {
  const centre = fc.double({ min: -20, max: 20, noNaN: true });
  const place = fc.double({ min: -25, max: 25, noNaN: true });
  fc.assert(
    fc.property(centre, place, (centre, z) => {
      const { value, inverse, logSlope } = muScale(centre);
      // mu is a sum of numbers of the sizes of exp(z / 2) and of the centre.
      const rounding = 1e-15 * (30 + Math.exp(Math.abs(z) / 2));
      expectClose(inverse(value(z)), z, { relative: 1e-12, absolute: rounding });
      const h = 1e-4;
      const slope = (value(z + h) - value(z - h)) / (2 * h);
      expectClose(Math.exp(logSlope(z)), slope, { relative: 1e-8, absolute: rounding / h }); // h²
    }),
  );
  expect([-Infinity, Infinity].map(muScale(-3).inverse)).toEqual([-Infinity, Infinity]);
  expect([-Infinity, Infinity].map(muScale(3).inverse)).toEqual([-Infinity, Infinity]);
});
