"""Student-t and two-part populations with known errors, by direct integration over theta. Run: python3 robust.py"""
import json
import mpmath as mp

mp.mp.dps = 30
Y = [28, 8, -3, 7, -1, 1, 18, 120]
SIGMA = [15, 10, 16, 11, 9, 11, 10, 5]


def normal(x, m, s):
    return mp.exp(-((x - m) / s) ** 2 / 2) / (s * mp.sqrt(2 * mp.pi))


def student(x, m, s, df):
    c = mp.gamma((df + 1) / mp.mpf(2)) / (mp.gamma(df / mp.mpf(2)) * mp.sqrt(df * mp.pi) * s)
    return c * (1 + ((x - m) / s) ** 2 / df) ** (-(df + 1) / mp.mpf(2))


def moments(prior, centre, width):
    out, log = [], mp.mpf(0)
    for y, s in zip(Y, SIGMA):
        marks = sorted({mp.mpf(y + k * s) for k in range(-14, 15)} | {mp.mpf(centre + k * width) for k in (-4, -2, -1, 0, 1, 2, 4)})
        f = lambda p: mp.quad(lambda t: normal(y, t, s) * prior(t) * t**p, marks)
        z, m1, m2 = f(0), f(1), f(2)
        log += mp.log(z)
        out.append([mp.nstr(m1 / z, 17), mp.nstr(mp.sqrt(m2 / z - (m1 / z) ** 2), 17)])
    return {"groups": [[float(a), float(b)] for a, b in out], "logMarginal": float(mp.nstr(log, 17))}


cases = [
    {"mu": 8, "tau": tau, "df": df, **moments(lambda t: student(t, 8, tau, mp.mpf(df)), 8, tau)}
    for tau, df in [(6, 4), (2, 1), (20, 30), (6, 2.5)]
]
parts = [{"share": 0.9, "mean": 6, "sd": 5}, {"share": 0.1, "mean": 6, "sd": 40}]
both = moments(lambda t: sum(mp.mpf(p["share"]) * normal(t, p["mean"], p["sd"]) for p in parts), 6, 5)
with open("robust.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__}, "y": Y, "sigma": SIGMA, "studentT": cases, "parts": parts, "twoParts": both}, file, indent=1)
    file.write("\n")
