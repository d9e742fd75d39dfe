# Event rates of groups that teach their population
import numpy as np
import pymc as pm

t = np.array([4.5, 2, 7.25])  # exposure of a group (thousand hours)
y = np.array([12, 20, 30])  # events counted in a group (failures)

with pm.Model() as model:
    alpha = pm.Exponential("alpha", lam=1)
    beta = pm.Gamma("beta", alpha=0.1, beta=1)
    theta = pm.Gamma("theta", alpha=alpha, beta=beta, shape=3)
    pm.Poisson("y", mu=theta * t, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
