# Two hands with other dice
import numpy as np
import pymc as pm

s = 0.2  # how far apart the draws of the first hand lie, from all the same towards as far as can be
y = np.array([3, 9, 10])  # successes that the second hand throws (successes)

with pm.Model() as model:
    theta = pm.Beta("theta", alpha=(1 - s) / (2 * s), beta=(1 - s) / (2 * s), shape=3)
    pm.Binomial("y", n=10, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
