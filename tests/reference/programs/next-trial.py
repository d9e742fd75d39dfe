# Trials of one treatment, and the next country
import numpy as np
import pymc as pm

y = np.array([4.5, 2, 7.25])  # observed mean of a group
sigma = np.array([4.5, 2, 7.25])  # standard error of a group's observed mean

with pm.Model() as model:
    mu = pm.Flat("mu")
    tau = pm.HalfFlat("tau")
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    next_ = pm.Normal("next_", mu=mu, sigma=tau)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
