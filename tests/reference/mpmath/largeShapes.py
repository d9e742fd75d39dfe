"""Laws with large shapes along whole paths, by direct sums and integrals. Run: python3 largeShapes.py"""
import json
import mpmath as mp


def digits(*shapes):
    return 45 + max(0, int(mp.log10(max(shapes))))


mp.mp.dps = 60

def _nodes(count):
    found = []
    for i in range(1, count + 1):
        t = mp.cos(mp.pi * (i - mp.mpf(1) / 4) / (count + mp.mpf(1) / 2))
        for _ in range(8):
            p, q = mp.mpf(1), mp.mpf(0)
            for k in range(count):
                p, q = ((2 * k + 1) * t * p - k * q) / (k + 1), p
            slope = count * (t * p - q) / (t * t - 1)
            t -= p / slope
        found.append((t, 2 / ((1 - t * t) * slope * slope)))
    return found


NODES = _nodes(30)


def show(x):
    return mp.nstr(x, 20, min_fixed=1, max_fixed=0)


def beta_tails(x, a, b):
    """Both tails of Beta(a, b) at a double, in units of the sd around the mean."""
    mp.mp.dps = digits(a, b)
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    n = a + b
    m = a / n
    sd = mp.sqrt(a * b / n) / n
    log0 = a * mp.log(m) + b * mp.log1p(-m)

    def f(z):
        t = m + sd * z
        if t <= 0 or t >= 1:
            return mp.mpf(0)
        d = a * mp.log(t) + b * mp.log1p(-t) - log0
        return mp.exp(d) / (t * (1 - t)) * m * (1 - m)

    at = (x - m) / sd
    if abs(at) > 45:
        return (mp.mpf(0), mp.mpf(1)) if at < 0 else (mp.mpf(1), mp.mpf(0))
    # 30 nodes of Gauss and Legendre on each stretch of 1.5 sds: more than 25 digits of such a hump.
    def integral(lo, hi):
        pieces = int(mp.ceil((hi - lo) / mp.mpf(1.5)))
        h = (hi - lo) / (2 * pieces)
        return h * sum(w * f(lo + h * (2 * i + 1 + t)) for i in range(pieces) for t, w in NODES)

    lower = integral(min(at, mp.mpf(0)) - 14, at)
    upper = integral(at, max(at, mp.mpf(0)) + 14)
    return lower / (lower + upper), upper / (lower + upper)


def beta_tails_whole(x, a, b):
    """The same for a whole first shape: a finite sum."""
    mp.mp.dps = digits(a, b)
    x, b = mp.mpf(x), mp.mpf(b)
    n = a + b - 1
    term = mp.exp(n * mp.log1p(-x))
    upper = term
    for j in range(1, int(a)):
        term *= (n - j + 1) / j * x / (1 - x)
        upper += term
    return 1 - upper, upper


def negative_binomial(k, mean, r):
    """pmf at k and cdf by mean and size."""
    mp.mp.dps = digits(r)
    mean, r = mp.mpf(mean), mp.mpf(r)
    term = mp.exp(-r * mp.log1p(mean / r))
    total = term
    for j in range(1, int(k) + 1):
        term *= (r + j - 1) / j * (mean / (r + mean))
        total += term
    return term, total, 1 - total


def beta_binomial(k, n, a, b):
    """Log probability, each rising product by its own log-gamma functions."""
    mp.mp.dps = digits(a, b, n)
    k, n, a, b = map(mp.mpf, (k, n, a, b))
    lg = mp.loggamma
    return (
        lg(n + 1) - lg(k + 1) - lg(n - k + 1)
        + lg(a + k) - lg(a) + lg(b + n - k) - lg(b) - lg(a + b + n) + lg(a + b)
    )


POWERS = [3, 6, 8, 9, 10, 12, 15, 18, 24, 32, 100, 160, 300]
beta = []
for k in POWERS:
    for ratio in (1.0, 3.0):
        a, b = float(10.0**k), float(ratio * 10.0**k)
        mp.mp.dps = digits(a, b)
        m = mp.mpf(a) / (mp.mpf(a) + mp.mpf(b))
        sd = mp.sqrt(m * (1 - m) / (mp.mpf(a) + mp.mpf(b)))
        for z in (-8, -1, 0, 0.01, 2):
            x = float(m + z * sd)
            lower, upper = beta_tails(x, a, b)
            beta.append([x, a, b, show(lower), show(upper)])
for j, k in ((5, 12), (5, 100), (5, 300), (40, 20), (100, 50), (300, 8)):
    b = float(10.0**k)
    for t in (0.5, 1.0, 1.4):
        x = float(mp.mpf(t) * j / b)
        lower, upper = beta_tails_whole(x, j, b)
        beta.append([x, float(j), b, show(lower), show(upper)])
for a, b in ((1e7, 1e16), (1e9, 1e20), (1e10, 1e30), (1e12, 1e200), (3.16e16, 3.13e18), (1e5, 1e12)):
    mp.mp.dps = digits(a, b)
    m = mp.mpf(a) / (mp.mpf(a) + mp.mpf(b))
    sd = mp.sqrt(m * (1 - m) / (mp.mpf(a) + mp.mpf(b)))
    for z in (-3, 0, 1):
        x = float(m + z * sd)
        lower, upper = beta_tails(x, a, b)
        beta.append([x, a, b, show(lower), show(upper)])
for x, a, b in ((0.5, 7e15, 7e15), (0.01, 3.16e16, 3.13e18), (0.5, 9e15, 9e15)):
    lower, upper = beta_tails(x, a, b)
    beta.append([x, a, b, show(lower), show(upper)])

nb = []
for power in [3, 6, 9, 12, 15, 16, 18, 30, 60, 100, 150, 154, 155, 160, 161, 200, 250, 300, 307]:
    r = float(10.0**power)
    for k, mean in ((0, 3.0), (4, 3.0), (4, 0.01), (30, 20.0), (200, 250.0)):
        p, lower, upper = negative_binomial(k, mean, r)
        nb.append([k, mean, r, show(mp.log(p)), show(lower), show(upper)])

bb = []
for power in [3, 6, 9, 12, 14, 15, 16, 18, 30, 100, 154, 160, 200, 300]:
    s = float(10.0**power)
    for k, n, share in ((3, 10, 0.5), (0, 10, 0.1), (10, 10, 0.1), (300, 1000, 0.25), (499000, 1000000, 0.5), (5, 1000000, 1e-5)):
        a = float(share * s)
        b = float(s - a)
        bb.append([k, n, a, b, show(beta_binomial(k, n, a, b))])
for k, n, a, b in ((3, 10, 1e15, 1e15), (5e11, 1e12, 1e16, 1e16), (500000400000.0, 1e12, 1e13, 1e13), (3e15, 1e16, 3e16, 7e16), (4e17, 1e18, 2e17, 3e17)):
    bb.append([k, n, a, b, show(beta_binomial(k, n, a, b))])

with open("largeShapes.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__}, "beta": beta, "negativeBinomialByMean": nb, "betaBinomial": bb}, file, indent=0)
    file.write("\n")
