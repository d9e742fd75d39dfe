"""Sums over rising factors x + i phi, i < y, as differences of polygamma functions. Run: python3 rising.py"""
import json
import mpmath as mp

mp.mp.dps = 80


def sums(counts, x, phi):
    x, phi = mp.mpf(x), mp.mpf(phi)
    t = x / phi
    log = first = square = second = cross = mp.mpf(0)
    for y, times in counts:
        one = (mp.psi(0, t + y) - mp.psi(0, t)) / phi  # sum of 1 / (x + i phi)
        two = (mp.psi(1, t) - mp.psi(1, t + y)) / phi**2  # sum of 1 / (x + i phi)^2
        log += times * (mp.loggamma(t + y) - mp.loggamma(t) + y * mp.log(phi))
        first += times * one
        square += times * two
        # i = ((x + i phi) - x) / phi
        second += times * (y - x * one) / phi
        cross += times * (y - 2 * x * one + x * x * two) / phi**2  # sum of i^2 / (x + i phi)^2
    return [float(mp.nstr(v, 17)) for v in (log, first, square, second, cross)]


TABLES = {
    "one count beyond the first stretch": [[65, 1]],
    "small and large": [[3, 2], [64, 1], [100, 1], [12345, 3], [12346, 1], [99999, 1]],
    "a million and more": [[10**6, 1], [2 * 10**6 + 1, 1], [7, 5]],
    "as large as doubles count": [[10**9, 1], [10**12 + 7, 1], [9007199254740991, 1]],
    "frequencies that are no whole numbers": [[70, 0.5], [500, 2.25], [800, 0.125]],
}
cases = []
for name, counts in TABLES.items():
    for x in (1, 0.3, 1e-9):
        for phi in (1e-12, 3e-5, 0.2, 1, 250):
            cases.append({"name": name, "x": x, "phi": phi, "sums": sums(counts, x, phi)})
with open("rising.json", "w") as file:
    json.dump({"versions": {"mpmath": mp.__version__}, "tables": TABLES, "cases": cases}, file, indent=1)
    file.write("\n")
