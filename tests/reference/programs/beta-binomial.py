# Success rates of several groups
import numpy as np
import pymc as pm

m = 0.3  # mean of the true success rates of all groups
kappa = 100  # strength of the population: the number of trials it counts for (trials)
n = np.array([12, 20, 30])  # number of trials of a group (trials)
y = np.array([3, 9, 15])  # number of successes of a group (successes)

with pm.Model() as model:
    theta = pm.Beta("theta", alpha=m * kappa, beta=(1 - m) * kappa, shape=3)
    pm.Binomial("y", n=n, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
