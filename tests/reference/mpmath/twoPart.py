"""Maximum likelihood of two-part Normal populations with known errors: the best of 300 random starts of scipy's search over
all five parameters, polished by Newton's steps on the gradient at 40 digits. Run: python3 twoPart.py"""
import json
import mpmath as mp
import numpy as np
import scipy
from scipy.optimize import minimize

mp.mp.dps = 40
CASES = {
    "camps": ([-1.2, 0.4, 2.1, -0.3, 1.5, 9.8, 7.4, 12.9, 10.6, 5.1, 0.9, 14.2], [0.5, 0.6, 0.4, 0.8, 0.5, 0.7, 0.5, 1.0, 0.6, 0.9, 0.7, 0.8]),
    "wide": ([0.3, -0.8, 1.1, -0.2, 0.6, -1.4, 0.1, 0.9, -11.0, 15.5, 0.5, -0.6, 8.2, -1.9, 1.7], [0.4, 0.5, 0.3, 0.6, 0.4, 0.5, 0.7, 0.4, 0.5, 0.9, 0.3, 0.4, 0.8, 0.6, 0.5]),
    "outlier": ([28, 8, -3, 7, -1, 1, 18, 60, 75], [15, 10, 16, 11, 9, 11, 10, 5, 6]),
}


def log_likelihood(x, y, sigma, lib):
    logit, m1, m2, t1, t2 = x
    p = 1 / (1 + lib.exp(-logit))
    total = 0
    for value, s in zip(y, sigma):
        v1, v2 = s * s + t1, s * s + t2
        total += lib.log((1 - p) * lib.exp(-((value - m1) ** 2) / (2 * v1)) / lib.sqrt(2 * lib.pi * v1) + p * lib.exp(-((value - m2) ** 2) / (2 * v2)) / lib.sqrt(2 * lib.pi * v2))
    return total


def searched(y, sigma):
    random = np.random.default_rng(1)
    low, high = min(y), max(y)
    best = None
    for _ in range(300):
        start = [random.uniform(-2, 2), random.uniform(low, high), random.uniform(low, high), *np.log(random.uniform(0.01, 2, 2) * np.var(y))]
        with np.errstate(all="ignore"):
            found = minimize(lambda u: -log_likelihood([u[0], u[1], u[2], np.exp(u[3]), np.exp(u[4])], y, sigma, np), start, method="BFGS", options={"gtol": 1e-8})
        if np.isfinite(found.fun) and (best is None or found.fun < best.fun - 1e-9):
            best = found
    return [*best.x[:3], *np.exp(best.x[3:])]


def solved(y, sigma):
    y, sigma = [mp.mpf(str(v)) for v in y], [mp.mpf(str(s)) for s in sigma]
    at = searched([float(v) for v in y], [float(s) for s in sigma])
    zero = [k for k in (3, 4) if at[k] < 1e-4]
    free = [k for k in range(5) if k not in zero]
    full = lambda z: [mp.mpf(0) if k in zero else z[free.index(k)] for k in range(5)]
    value = lambda *z: log_likelihood(full(z), y, sigma, mp)
    slope = lambda k: lambda *z: mp.diff(value, z, tuple(int(i == k) for i in range(len(free))))
    root = mp.findroot([slope(k) for k in range(len(free))], [mp.mpf(at[k]) for k in free], tol=1e-30)
    x = full(list(root))
    for k in zero:  # on the boundary the likelihood must fall inwards
        h = mp.mpf("1e-12")
        assert log_likelihood([v + h * (i == k) for i, v in enumerate(x)], y, sigma, mp) < log_likelihood(x, y, sigma, mp)
    p = 1 / (1 + mp.exp(-x[0]))
    parts = sorted([(1 - p, x[1], mp.sqrt(x[3])), (p, x[2], mp.sqrt(x[4]))], key=lambda part: -part[0])
    show = lambda v: float(mp.nstr(v, 17))
    return {"y": [float(v) for v in y], "sigma": [float(s) for s in sigma], "parts": [{"share": show(a), "mean": show(b), "sd": show(c)} for a, b, c in parts], "logLikelihood": show(log_likelihood(x, y, sigma, mp))}


with open("twoPart.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__, "scipy": scipy.__version__, "numpy": np.__version__}, "cases": {name: solved(*case) for name, case in CASES.items()}}, file, indent=1)
    file.write("\n")
