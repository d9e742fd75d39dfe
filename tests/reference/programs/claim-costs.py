# Average claims, each worth its number
import numpy as np
import pymc as pm

kappa = 1567  # strength of the population: the number of claims it counts for (claims)
sigma = 9801  # standard deviation of single claims of one group (dollars)
y = np.array([4.5, 2, 7.25])  # average claim that a group has shown (dollars)
w = np.array([4.5, 2, 7.25])  # number of claims of a group (claims)

with pm.Model() as model:
    mu = pm.Flat("mu")
    theta = pm.Normal("theta", mu=mu, sigma=sigma / pm.math.sqrt(kappa), shape=3)
    pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(w), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
