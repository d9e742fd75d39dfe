import type { Draws } from "#exercises/draws.ts";
import { show, showWith } from "#exercises/show.ts";

/** The figure of the page that explanations are shown in. */
export const WORKBENCH = "workbench";

const NAMES = [
  "Ash Lane",
  "Birchwood",
  "Canal Street",
  "Dovecote",
  "Eastfield",
  "Fernhill",
  "Greenbank",
  "Harbour",
  "Kingsmead",
  "Meadow Road",
  "Northgate",
  "Orchard",
  "Priory",
  "Queensway",
  "Riverside",
  "Thornfield",
  "Uplands",
  "Westbrook",
] as const;

export const POINTS = { unit: "points", unitOne: "point" };
export const points = (value: number, decimals = 1) => showWith(POINTS, value, decimals);
export const tenth = (value: number) => Math.round(10 * value) / 10;
export const nearest = (value: number, decimals = 1) => show(value, decimals);
export const percentOf = (share: number) => `${nearest(100 * share, 0)} %`;

/** Names of schools that differ from each other. */
export function schoolNames({ shuffled }: Draws): readonly string[] {
  return shuffled<string>(NAMES);
}

/** One tested school of a state: scores and schools with whole standard deviations. */
export function oneSchool(draws: Draws) {
  const { whole, oneOf } = draws;
  const [school = ""] = schoolNames(draws);
  const n = whole(4, 40);
  const sigma = whole(7, 12);
  const tau = whole(2, 6);
  const mu = whole(62, 74);
  const xbar = mu + oneOf([-1, 1]) * whole(4, 12);
  return { school, n, sigma, tau, mu, xbar, sigma2: sigma * sigma, tau2: tau * tau };
}
