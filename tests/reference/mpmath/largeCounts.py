"""Beta-Binomial and Negative Binomial log likelihoods of large counts, by log-gamma functions. Run: python3 largeCounts.py"""
import json
import mpmath as mp

mp.mp.dps = 60
lg = mp.loggamma


def beta_binomial(successes, trials, s, v):
    kappa = mp.exp(-mp.mpf(v))
    a, b = kappa / (1 + mp.exp(-mp.mpf(s))), kappa / (1 + mp.exp(mp.mpf(s)))
    total = mp.mpf(0)
    for y, n in zip(successes, trials):
        total += lg(n + 1) - lg(y + 1) - lg(n - y + 1)
        total += lg(a + y) + lg(b + n - y) - lg(kappa + n) - lg(a) - lg(b) + lg(kappa)
    return float(mp.nstr(total, 17))


def negative_binomial(count, exposure, u, v):
    r = mp.exp(-mp.mpf(v))
    total = mp.mpf(0)
    for y, t in zip(count, exposure):
        x = mp.exp(mp.mpf(u)) * mp.mpf(t)
        total += lg(r + y) - lg(r) - lg(y + 1) - r * mp.log1p(x / r) - y * mp.log1p(r / x)
    return float(mp.nstr(total, 17))


VS = [-30, -16, -9, -2, 0, 1.5, 6]
TRIALS = [
    ([30000, 42000, 9000], [100000, 100000, 50000]),
    ([3, 0, 2000000], [1000000, 2000000, 2000000]),
    ([310000000000, 420000000000, 1], [1000000000000, 1000000000000, 3]),
]
COUNTS = [
    ([1000000, 800000, 100, 0], [1.0, 1.0, 2.5, 0.5]),
    ([1000000000000, 1000000400000], [1000.0, 1000.0]),
]
trials = [
    {"successes": y, "trials": n, "at": [{"s": s, "v": v, "value": beta_binomial(y, n, s, v)} for s in (-6, -0.8, 1) for v in VS]}
    for y, n in TRIALS
]
counts = []
for y, t in COUNTS:
    centre = float(mp.nstr(mp.log(mp.mpf(sum(y)) / mp.mpf(sum(t))), 17))
    at = [{"u": u, "v": v, "value": negative_binomial(y, t, u, v)} for u in (centre, centre + 0.001, centre - 1) for v in VS]
    counts.append({"count": y, "exposure": t, "at": at})
with open("largeCounts.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__}, "trials": trials, "counts": counts}, file, indent=1)
    file.write("\n")
