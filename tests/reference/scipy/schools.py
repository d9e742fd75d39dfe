# High School and Beyond by restricted maximum likelihood, from the file that the book hands on. Run in this folder, with the file's name:
# python3 schools.py high-schools-1982.csv
import csv, hashlib, json, platform, sys
import numpy as np, scipy
from scipy.optimize import minimize

text = open(sys.argv[1], "rb").read()
rows = list(csv.DictReader(text.decode().splitlines()))
n, mean, squares = (np.array([float(row[name]) for row in rows]) for name in ("pupils", "mean", "squares about the mean"))

def parts(between, within):
    precision = n / (within + n * between)
    mu = np.sum(precision * mean) / np.sum(precision)
    return precision, mu

def minus(point):
    between, within = np.exp(point)
    precision, mu = parts(between, within)
    return (np.sum(n - 1) * np.log(within) + np.sum(squares) / within + np.sum(np.log(within + n * between))
            + np.sum(precision * (mean - mu) ** 2) + np.log(np.sum(precision)))

best = minimize(minus, np.log([5.0, 50.0]), method="Nelder-Mead", options=dict(xatol=1e-11, fatol=1e-10, maxiter=4000))
between, within = (float(one) for one in np.exp(best.x))
_, mu = parts(between, within)
found = dict(schools=len(rows), pupils=int(n.sum()), mu=float(mu), between=between, within=within, share=between / (between + within),
             sha256=hashlib.sha256(text).hexdigest(), versions=dict(Python=platform.python_version(), NumPy=np.__version__, SciPy=scipy.__version__))
json.dump(found, open("schools.json", "w"), indent=1)
print(json.dumps(found, indent=1))
