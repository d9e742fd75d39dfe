import { createGenerator } from "#core/random/generator.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator =
  "xoroshiro128+; a Beta variate as the alpha-th smallest of alpha + beta - 1 uniform numbers";

const SHOPS = 8;
const REVIEWS = 10;
/** The strength has a half-Cauchy law with this scale between these bounds, the mean is uniform between those. */
const STRENGTH = { scale: 20, from: 8, to: 60 } as const;
const MEAN = { from: 0.2, to: 0.8 } as const;
/** A seed is the number of a city, of a draw of its shops, and of a draw of their reviews. */
const EACH = { city: 10_000, shops: 100 } as const;

/** A city as its seed draws it: so many pleased and cross reviews it counts for. */
function cityOf(seed: number) {
  const chance = createGenerator(Math.floor(seed / EACH.city)).split(0);
  const { scale, from, to } = STRENGTH;
  const [low, high] = [Math.atan(from / scale), Math.atan(to / scale)];
  const kappa = Math.round(scale * Math.tan(low + (high - low) * chance()));
  const alpha = Math.round(kappa * (MEAN.from + (MEAN.to - MEAN.from) * chance()));
  return { alpha, kappa };
}

/**
 * A city, the shops it draws and the reviews that these draw. Another city draws other shops, other shops draw other reviews;
 * other reviews leave the shops as they are, and other shops the city.
 *
 *   theta_j ~ Beta(alpha, kappa - alpha),   y_j ~ Binomial(10, theta_j)
 */
function sample(seed: number): Sample {
  const { alpha, kappa } = cityOf(seed);
  const shops = createGenerator(Math.floor(seed / EACH.shops)).split(1);
  const theta = Array.from({ length: SHOPS }, () => {
    const numbers = Array.from({ length: kappa - 1 }, () => shops());
    return numbers.toSorted((a, b) => a - b)[alpha - 1]!;
  });
  const reviews = createGenerator(seed).split(2);
  const y = theta.map(
    (rate) => Array.from({ length: REVIEWS }, () => reviews()).filter((one) => one < rate).length,
  );
  return {
    groups: theta.map((_, j) => `${j + 1}`),
    columns: {
      n: theta.map(() => REVIEWS),
      y,
      theta,
      m: theta.map(() => alpha / kappa),
      kappa: theta.map(() => kappa),
    },
  };
}

/**
 * Invented cities of eight shops with ten reviews each, drawn from the top down.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const drawnCities = defineDataSet({
  id: "drawn-cities",
  title: "Eight shops of an invented city",
  each: EACH,
  reviews: REVIEWS,
  generator,
  sample,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "A city that does not exist, the rates of eight shops and ten reviews of each, drawn from the top down. The seed numbers the city, its shops and their reviews.",
        ],
        [
          "Drawn from",
          "The mean of the city is uniform between .2 and .8, its strength half-Cauchy with a scale of 20 between 8 and 60, rounded to whole reviews; then Beta and Binomial.",
        ],
        ["Generator", generator],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
