export type SchoolValues = Readonly<Record<"n" | "sigma2" | "tau2" | "xbar" | "mu", number>>;

/** What the figures of one school must show, worked out without the book's own statistics. */
export function schoolByHand({ n, sigma2, tau2, xbar, mu }: SchoolValues): Record<string, number> {
  const whole = n * tau2 + sigma2;
  const own = (n * tau2) / whole;
  const mean = (n * tau2 * xbar + sigma2 * mu) / whole;
  const sd = Math.sqrt((sigma2 * tau2) / whole);
  return {
    "posterior-mean": mean,
    "posterior-sd": sd,
    weight: own,
    "prior-share": 1 - own,
    "prior-students": sigma2 / tau2,
    "standard-error": Math.sqrt(sigma2 / n),
    "interval-low": mean - 1.959963984540054 * sd,
    "interval-high": mean + 1.959963984540054 * sd,
    own,
    rest: 1 - own,
    whole: 1,
    kept: own * Math.abs(xbar - mu),
    back: (1 - own) * Math.abs(xbar - mu),
    gap: Math.abs(xbar - mu),
    estimate: mean,
  };
}
