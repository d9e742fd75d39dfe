# Rates of groups, some of which are visited
import numpy as np
import pymc as pm

n = np.array([12, 20, 30])  # number of trials of a group (operations)
y = np.array([3, 9, 15])  # number of successes of a group (deaths)

with pm.Model() as model:
    m = pm.Uniform("m", lower=0, upper=1)
    r = pm.HalfFlat("r")
    theta = pm.Beta("theta", alpha=m / (r * r), beta=(1 - m) / (r * r), shape=3)
    pm.Binomial("y", n=n, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
