# Groups that teach their spread, walked step by step
import numpy as np
import pymc as pm

y = np.array([4.5, 2, 7.25])  # observed mean of a group (points)
sigma = np.array([4.5, 2, 7.25])  # standard error of a group's observed mean (points)

with pm.Model() as model:
    mu = pm.Flat("mu")
    tau = pm.HalfFlat("tau")
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
