# One rate, with borrowed hours
import numpy as np
import pymc as pm

y = 4  # number of failures seen (failures)
t = 2.1  # running time of the pump (thousand hours)
mu = 0.65  # mean of the true failure rates of all pumps (failures per thousand hours)
beta = 1.26  # strength of the population: the running time it counts for (thousand hours)

with pm.Model() as model:
    theta = pm.Gamma("theta", alpha=mu * beta, beta=beta)
    pm.Poisson("y", mu=theta * t, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
