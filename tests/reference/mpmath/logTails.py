"""Logs of cdfs and upper tails that no double holds, and of ordinary ones. Run: python3 logTails.py"""
import json
import mpmath as mp

mp.mp.dps = 400


def beta(x, a, b):
    x, a, b = map(mp.mpf, (x, a, b))
    return mp.betainc(a, b, 0, x, regularized=True), mp.betainc(a, b, x, 1, regularized=True)


def gamma(x, shape, rate):
    x, shape, rate = map(mp.mpf, (x, shape, rate))
    return mp.gammainc(shape, 0, rate * x, regularized=True), mp.gammainc(shape, rate * x, mp.inf, regularized=True)


def summed(pmf, k, last):
    lower = mp.fsum(pmf(j) for j in range(0, k + 1))
    # Below the middle the sum above is the longer one, and the lower one is known to 400 digits.
    upper = 1 - lower if lower < 0.5 else mp.fsum(pmf(j) for j in range(k + 1, last + 1))
    return lower, upper


def binomial(k, n, p):
    p = mp.mpf(p)
    return summed(lambda j: mp.binomial(n, j) * p**j * (1 - p) ** (n - j), k, n)


def poisson(k, mean):
    mean = mp.mpf(mean)
    return summed(lambda j: mean**j * mp.exp(-mean) / mp.factorial(j), k, k + 2000)


def negative_binomial(k, r, p):
    r, p = mp.mpf(r), mp.mpf(p)
    return summed(lambda j: mp.gamma(j + r) / mp.gamma(r) / mp.factorial(j) * p**r * (1 - p) ** j, k, k + 3000)


def by_mean(k, mean, r):
    return negative_binomial(k, r, mp.mpf(r) / (mp.mpf(r) + mp.mpf(mean)))


def beta_binomial(k, n, a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    return summed(lambda j: mp.binomial(n, j) * mp.beta(j + a, n - j + b) / mp.beta(a, b), k, n)


def normal(x, mean, sd):
    z = (mp.mpf(x) - mp.mpf(mean)) / mp.mpf(sd)
    return mp.erfc(-z / mp.sqrt(2)) / 2, mp.erfc(z / mp.sqrt(2)) / 2


def half_normal(x, sd):
    z = mp.mpf(x) / mp.mpf(sd) / mp.sqrt(2)
    return mp.erf(z), mp.erfc(z)


def half_cauchy(x, scale):
    x, scale = mp.mpf(x), mp.mpf(scale)
    return 2 / mp.pi * mp.atan(x / scale), 2 / mp.pi * mp.atan(scale / x)


def exponential(x, rate):
    x, rate = mp.mpf(x), mp.mpf(rate)
    return -mp.expm1(-rate * x), mp.exp(-rate * x)


def student_t(x, df, location, scale):
    t = (mp.mpf(x) - mp.mpf(location)) / mp.mpf(scale)
    df = mp.mpf(df)
    tail = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return (tail, 1 - tail) if t < 0 else (1 - tail, tail)


def uniform(x, low, high):
    share = (mp.mpf(x) - low) / (mp.mpf(high) - low)
    return share, 1 - share


def inverse_gamma(x, shape, scale):
    return gamma(1 / mp.mpf(x), shape, scale)[::-1]


def scaled(x, df, variance):
    return inverse_gamma(x, mp.mpf(df) / 2, mp.mpf(df) / 2 * mp.mpf(variance))


CASES = {
    "beta": (beta, [(0.3, 2, 3), (1e-200, 2.5, 3), (1e-5, 100, 3), (0.1, 900, 20), (0.01, 500, 500), (1e-300, 0.5, 7), (0.9, 3, 200)]),
    "binomial": (binomial, [(3, 10, 0.3), (2, 2000, 0.5), (1990, 2000, 0.5), (0, 3000, 0.9), (40, 50, 1e-12)]),
    "exponential": (exponential, [(3, 0.5), (1e4, 3), (1e-300, 1), (50, 1)]),
    "gamma": (gamma, [(2, 3, 2), (1e-150, 4, 1), (5000, 3, 1), (1, 800, 1), (4000, 900, 1), (3, 0.01, 700)]),
    "halfCauchy": (half_cauchy, [(2, 5), (1e-250, 1), (1e250, 1)]),
    "halfNormal": (half_normal, [(2, 5), (60, 1), (1e-250, 1), (8, 1)]),
    "inverseGamma": (inverse_gamma, [(2, 3, 4), (1e-4, 3, 1), (1e120, 3, 1)]),
    "negativeBinomial": (negative_binomial, [(3, 2.5, 0.4), (2, 700, 0.2), (900, 2.5, 0.9), (0, 0.5, 0.999)]),
    "negativeBinomialByMean": (by_mean, [(3, 3.75, 2.5), (2, 2000, 900), (800, 3, 50)]),
    "normal": (normal, [(2, 1, 3), (-40, 0, 1), (40, 0, 1), (1e5, 0, 1), (9, 0, 1)]),
    "poisson": (poisson, [(2, 2.5), (3, 1500), (600, 3), (0, 900)]),
    "scaledInverseChiSquared": (scaled, [(2, 6, 2), (1e-3, 6, 2), (1e110, 6, 2)]),
    "studentT": (student_t, [(2, 4, 1, 3), (-1e90, 5, 0, 1), (1e90, 5, 0, 1), (-60, 400, 0, 1), (80, 300, 0, 1), (0.5, 3, 1, 2)]),
    "uniform": (uniform, [(2, 0, 6), (1e-9, 0, 1)]),
    "betaBinomial": (beta_binomial, [(3, 10, 2, 3), (0, 400, 300, 3), (395, 400, 3, 900), (5, 300, 2000, 10)]),
}
rows = []
for name, (tails, cases) in CASES.items():
    for args in cases:
        lower, upper = tails(*args)
        rows.append([name, list(args), mp.nstr(mp.log(lower), 20), mp.nstr(mp.log(upper), 20)])
with open("logTails.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__}, "rows": rows}, file, indent=0)
    file.write("\n")
