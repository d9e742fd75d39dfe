# One truth held, and three populations
import numpy as np
import pymc as pm

n = 12  # number of students tested in each group (students)
sigma = 9  # standard deviation of single scores within a group (points)
tau = 4  # standard deviation of the true means between groups (points)
y = np.array([4.5, 2, 7.25])  # observed distance of another group from the population mean (points)

with pm.Model() as model:
    d = pm.Normal("d", mu=0, sigma=tau)
    theta = pm.Normal("theta", mu=0, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
