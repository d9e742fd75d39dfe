"""Exact arithmetic for the Normal-Normal model with tau held fixed.

Every number is a fraction until it is rounded once to double (square roots: 60 digits, then rounded).
Run:  python3 shrink.py > shrink.json      (Python 3, standard library only)
"""

import json
from decimal import Decimal, getcontext
from fractions import Fraction as F

getcontext().prec = 60


def root(x):
    return float((Decimal(x.numerator) / Decimal(x.denominator)).sqrt())


def case(name, y, sigma, mu, tau):
    Y, S, M, T = [F(v) for v in y], [F(v) for v in sigma], F(mu), F(tau)
    pull = [s * s / (s * s + T * T) for s in S]
    keep = [1 - b for b in pull]
    precision = [1 / (s * s + T * T) for s in S]
    total = sum(precision)
    weight = [p / total for p in precision]
    shares = [
        [b * w + (k if j == i else 0) for i, w in enumerate(weight)]
        for j, (b, k) in enumerate(zip(pull, keep))
    ]
    return {
        "name": name, "y": y, "sigma": sigma, "mu": mu, "tau": tau,
        "pull": [float(b) for b in pull],
        "keep": [float(k) for k in keep],
        "mean": [float(b * M + k * v) for b, k, v in zip(pull, keep, Y)],
        "sd": [root(k * s * s) for k, s in zip(keep, S)],
        "populationMean": float(sum(w * v for w, v in zip(weight, Y))),
        "populationSe": root(1 / total),
        "weight": [float(w) for w in weight],
        "share": [[float(x) for x in row] for row in shares],
        "estimate": [float(sum(x * v for x, v in zip(row, Y))) for row in shares],
    }


schools = dict(
    y=[28, 8, -3, 7, -1, 1, 18, 12], sigma=[15, 10, 16, 11, 9, 11, 10, 18]
)
print(json.dumps([
    case("eight schools, BDA3 table 5.2", **schools, mu=8, tau=6.5),
    case("near complete pooling, where 1 - pull loses four digits", **schools, mu=-1.5, tau=0.1),
    case("almost no pooling", **schools, mu=-1.5, tau=1e6),
    case("school formula, n = 12 pupils of variance 81, as one standard error",
         y=[78], sigma=[2.598076211353316], mu=70, tau=4),
    case("standard errors of very different size", y=[1e3, -1e3, 0.25], sigma=[1e-3, 1e3, 7], mu=3, tau=0.5),
], indent=1))
