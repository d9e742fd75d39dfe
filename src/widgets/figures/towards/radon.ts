import { meanLineGivenTau, meanLineVariance } from "#core/pooling/knownErrors/meanLine.ts";
import { regressionData } from "#core/pooling/regression/regressionData.ts";
import { regressionFit } from "#core/pooling/regression/regressionFit.ts";
import { radon1987 } from "#data/radon1987.ts";

/** Of this county it is told where it is put. */
const TOLD = "Lac qui Parle";

/**
 * Numbers that the text tells of the radon of 85 counties: their levels towards one mean, and towards a line in the logarithm of
 * their uranium. Step of a floor and scatter of houses are those found before uranium is used.
 */
export function toldOfRadon() {
  const { counties, uranium } = radon1987;
  const log = (tenths: number) => Math.log(Math.max(1, tenths) / 10);
  const rows = counties.map(({ below, above }) => ({
    x: [...below.map(() => 0), ...above.map(() => 1)],
    y: [...below, ...above].map(log),
  }));
  const fit = regressionFit({
    ...regressionData({ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) }),
    method: "REML",
    structure: "intercepts",
  });
  const { intercept, slope } = fit.lines.gamma;
  const n = rows.map(({ y }) => y.length);
  const levels = {
    y: rows.map(({ x, y }) => mean(y) - slope * mean(x)),
    sigma: n.map((houses) => fit.sigma / Math.sqrt(houses)),
    x: uranium,
  };
  const tau = Math.sqrt(meanLineVariance({ ...levels, method: "REML" }));
  const line = meanLineGivenTau({ ...levels, tau });
  const at = counties.findIndex(({ name }) => name === TOLD);
  const keep = (spread: number) => {
    const loan = (fit.sigma / spread) ** 2;
    return { loan, share: n[at]! / (n[at]! + loan) };
  };
  const [before, after] = [keep(fit.interceptSd), keep(tau)];
  const hundredth = { as: "number", to: { decimals: 2 } } as const;
  const tenth = { as: "number", to: { decimals: 1 } } as const;
  const whole = { as: "number", to: { step: 1 } } as const;
  return {
    radonHouses: [n.reduce((sum, one) => sum + one, 0), whole],
    radonCounties: [n.length, whole],
    radonBasement: [intercept, hundredth],
    radonFloor: [-slope, hundredth],
    radonBetween: [fit.interceptSd, hundredth],
    radonWithin: [fit.sigma, hundredth],
    radonLoan: [before.loan, tenth],
    radonAround: [tau, hundredth],
    radonLoanAround: [after.loan, whole],
    radonOwn: [levels.y[at]!, hundredth],
    radonKeep: [before.share, { as: "share" }],
    radonKeepAround: [after.share, { as: "share" }],
    radonPut: [intercept + before.share * (levels.y[at]! - intercept), hundredth],
    radonLine: [line.intercept.mean + line.slope.mean * uranium[at]!, hundredth],
    radonPutAround: [line.theta.mean[at]!, hundredth],
  } as const;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
