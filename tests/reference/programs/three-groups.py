# Three groups of unequal size
import numpy as np
import pymc as pm

sigma2 = 4  # variance of single measurements within a group (points^2)
tau2 = 7.2  # variance of the true means between groups (points^2)
y = np.array([4.5, 2, 7.25])  # observed mean of a group (points)
n = np.array([12, 20, 30])  # number of measurements in a group (measurements)

with pm.Model() as model:
    mu = pm.Flat("mu")
    theta = pm.Normal("theta", mu=mu, sigma=pm.math.sqrt(tau2), shape=3)
    pm.Normal("y", mu=theta, sigma=pm.math.sqrt(sigma2 / n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
