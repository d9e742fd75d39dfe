import type { Scene } from "#widgets/frame/widget.ts";
import { OTTO, percentagePoints, seen } from "./coffeeCity.ts";
import { bare, type FigureRecord, measured, share, word } from "./record.ts";

/** Each shop as an average of its own share and the city's mean, weighed by reviews and by borrowed ones. */
const held = (counts: readonly (readonly [number, number])[], m: number, kappa: number) =>
  counts.map(([pleased, reviews]) => {
    const own = reviews / (reviews + kappa);
    return reviews === 0 ? m : own * (pleased / reviews) + (1 - own) * m;
  });

function truthOf(scene: Scene) {
  const { m = 0, kappa = 1 } = scene.values;
  const { shop, isPleased, isLess, whole: now, boards, then, counts } = seen(scene);
  const means = held(counts, m, kappa);
  const before = held(then, m, kappa);
  const gaps = means.map((mean, k) => Math.abs(mean - now.means[k]!));
  const gap = Math.max(...gaps);
  const move = shop < 0 ? 0 : means[shop]! - before[shop]!;
  return { m, kappa, shop, isPleased, isLess, now, boards, counts, means, gaps, gap, move };
}

export const heldCity: FigureRecord = {
  widget: "held-city",
  truth(scene) {
    const { m, kappa, shop, isPleased, isLess, now, boards, counts, means, gaps, gap, move } =
      truthOf(scene);
    return {
      numbers: {
        m: share(m),
        kappa: measured(kappa, "reviews", "review"),
        alpha: bare(kappa * m),
        beta: bare(kappa - kappa * m),
        single: word(boards[OTTO]!),
        singleMean: share(means[OTTO]!),
        furthest: word(boards[gaps.findIndex((one) => one > gap - 1e-9)]!),
        gap: percentagePoints(100 * gap),
        chosen: word(boards[shop] ?? ""),
        review: word(isPleased ? "tick" : "cross"),
        way: word(isLess ? "less for" : "for"),
        ownMove: percentagePoints(100 * move),
        ...Object.fromEntries(
          counts.flatMap(([pleased, reviews], k) => [
            [`pleased${k}`, bare(pleased)],
            [`reviews${k}`, bare(reviews)],
          ]),
        ),
      },
      cases: { takeaway: shop < 0 ? 1 : 0, announcement: shop < 0 ? 1 : 0 },
      table: boards.map((name, k) => [
        name,
        ...counts[k]!,
        means[k]!,
        Number(now.means[k]!.toFixed(5)),
      ]),
    };
  },
};
