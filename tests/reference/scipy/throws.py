# Free throws of seventeen players around a Beta population that they teach: mean m flat on (0, 1), and r = 1 / sqrt(kappa) flat, which
# is the density (a + b)^(-5/2) in its two counts. Panels of Gauss-Legendre in m and r, twice as many for a second time. Run in this folder.
import json, platform
import numpy as np, scipy
from scipy.special import betaln
from scipy.stats import beta
from scipy.optimize import brentq, minimize

# Made and attempted, as K. Ross prints them (An Introduction to Bayesian Reasoning and Methods, chapter 19).
players = {"Clark": (6, 6), "Chriss": (6, 7), "Knight": (9, 11), "Hartenstein": (11, 14), "Anthony": (15, 22), "Rivers": (14, 26),
           "Carter-Williams": (12, 26), "Nene": (22, 31), "Faried": (24, 44), "Green": (39, 49), "Tucker": (33, 51), "House": (45, 55),
           "Ennis": (42, 58), "Gordon": (93, 118), "Paul": (100, 121), "Capela": (109, 174), "Harden": (529, 609)}
y, n = (np.array(one, float) for one in zip(*players.values()))

def panels(low, high, parts, order):
    x, w = np.polynomial.legendre.leggauss(order)
    edges = np.linspace(low, high, parts + 1)
    half = np.diff(edges)[:, None] / 2
    return ((edges[:-1, None] + half) + half * x).ravel(), (half * w).ravel()

def answers(parts):
    m, wm = panels(0, 1, parts, 20)
    r, wr = panels(0, 3, parts, 20)
    m, r, w = m[:, None], r[None, :], wm[:, None] * wr[None, :]
    a, b = m / r**2, (1 - m) / r**2
    log = sum(betaln(a + s, b + t - s) - betaln(a, b) for s, t in zip(y, n))
    w = w * np.exp(log - log.max())
    w = w / w.sum()
    some = w > 1e-14
    w, a, b = w[some] / w[some].sum(), a[some], b[some]
    kappa = a + b
    one = lambda s, t: float(np.sum(w * (a + s) / (kappa + t)))
    both = lambda s, t: float(np.sum(w * (a + s) * (a + s + 1) / (kappa + t) / (kappa + t + 1)))
    tail = lambda p: float(brentq(lambda x: np.sum(w * beta.cdf(x, a, b)) - p, 0.2, 0.999, xtol=1e-12))
    seven = np.exp(betaln(a + 7, b) - betaln(a, b))
    return dict(new=dict(one=one(0, 0), both=both(0, 0), low=tail(0.05), high=tail(0.95), seven=float(np.sum(w * seven))),
                one={k: one(*v) for k, v in players.items()}, both={k: both(*v) for k, v in players.items()})

found, again = answers(16), answers(24)
flat = lambda d: np.array([x for v in d.values() for x in v.values()])
off = float(np.abs(flat(found) - flat(again)).max())

def minus(point):
    m, kappa = 1 / (1 + np.exp(-point[0])), np.exp(point[1])
    a, b = m * kappa, (1 - m) * kappa
    return -float(np.sum(betaln(a + y, b + n - y) - betaln(a, b)))
best = minimize(minus, [1.0, 2.5], method="Nelder-Mead", options=dict(xatol=1e-10, fatol=1e-13, maxiter=4000))
found["likeliest"] = dict(m=float(1 / (1 + np.exp(-best.x[0]))), kappa=float(np.exp(best.x[1])))
found["off"] = off
found["versions"] = dict(Python=platform.python_version(), NumPy=np.__version__, SciPy=scipy.__version__)
json.dump(found, open("throws.json", "w"), indent=1)
print(json.dumps(found, indent=1))
