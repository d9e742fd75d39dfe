# Ratios to what was expected, and visits
import numpy as np
import pymc as pm

mu = 1.01  # mean of the true ratios of all groups
r = 8.4  # shape of the true ratios: the larger, the more alike groups are
t = np.array([4.5, 2, 7.25])  # events expected of a group (deaths)
y = np.array([12, 20, 30])  # events counted in a group (deaths)

with pm.Model() as model:
    theta = pm.Gamma("theta", alpha=r, beta=r / mu, shape=3)
    pm.Poisson("y", mu=theta * t, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
