# Rates of groups, and a newcomer
import numpy as np
import pymc as pm

t = 0  # number of throws that the newcomer has had (throws)
missed = 0  # number of these that he missed, the first ones (throws)
n = np.array([12, 20, 30])  # number of trials of a group (throws)
y = np.array([3, 9, 15])  # number of successes of a group (makes)

with pm.Model() as model:
    m = pm.Uniform("m", lower=0, upper=1)
    r = pm.HalfFlat("r")
    theta = pm.Beta("theta", alpha=m / (r * r), beta=(1 - m) / (r * r), shape=3)
    pm.Binomial("y", n=n, p=theta, observed=y)
    next_ = pm.Beta("next_", alpha=m / (r * r), beta=(1 - m) / (r * r))
    pm.Binomial("missed", n=t, p=1 - next_, observed=missed)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
