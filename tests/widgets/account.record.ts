import { type FigureRecord, points, share, students } from "./record.ts";

export const account: FigureRecord = {
  widget: "ledger",
  truth({ values }) {
    const { n = 0, sigma2 = 0, tau2 = 0, xbar = 0, mu = 0 } = values;
    const own = (n * tau2) / (n * tau2 + sigma2);
    const rest = sigma2 / (n * tau2 + sigma2);
    const estimate = own * xbar + rest * mu;
    // The two parts as distances between places on the axis.
    const [kept, back] = [Math.abs(estimate - mu), Math.abs(xbar - estimate)];
    return {
      numbers: {
        n: students(n),
        xbar: points(xbar),
        mu: points(mu),
        estimate: points(estimate),
        own: share(own),
        rest: share(rest),
        whole: share(1),
        gap: points(Math.abs(xbar - mu)),
        kept: points(kept),
        back: points(back),
      },
      cases: { takeaway: xbar === mu ? 0 : tau2 === 0 ? 1 : 2 },
      table: [
        ["its own students", xbar, own, kept],
        ["all schools of the state", mu, rest, back],
        ["the estimate", estimate, 1, Math.abs(xbar - mu)],
      ],
    };
  },
  visits: [{ xbar: 70, mu: 70 }, { tau2: 0 }],
};
