import type { Family } from "../dataSet.ts";
import { betaBinomial } from "./betaBinomial.ts";
import { buhlmannStraub } from "./buhlmannStraub.ts";
import { conjugateTables } from "./conjugateTables.ts";
import { gammaPoisson } from "./gammaPoisson.ts";
import { logitNormalBinomial } from "./logitNormalBinomial.ts";
import { negativeBinomialFrequencies } from "./negativeBinomialFrequencies.ts";
import { normalKnownVariance } from "./normalKnownVariance.ts";
import { normalOneWay } from "./normalOneWay.ts";
import { normalRegression } from "./normalRegression.ts";
import { normalThreeLevel, normalThreeLevelKnownVariance } from "./normalThreeLevel.ts";

/** The families we answer for, by the name that `model.family` has in the files. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  "beta-binomial": betaBinomial,
  "buhlmann-straub": buhlmannStraub,
  "conjugate-tables": conjugateTables,
  "gamma-poisson": gammaPoisson,
  "logit-normal-binomial": logitNormalBinomial,
  "negative-binomial-frequencies": negativeBinomialFrequencies,
  "normal-known-variance": normalKnownVariance,
  "normal-one-way": normalOneWay,
  "normal-regression": normalRegression,
  "normal-three-level": normalThreeLevel,
  "normal-three-level-known-variance": normalThreeLevelKnownVariance,
};
