# A study that is planned
import numpy as np
import pymc as pm

n = 30  # number of students to be tested in each group (students)
sigma = 9  # standard deviation of single scores within a group (points)
tau = 4  # standard deviation of the true means between groups (points)
y = np.array([4.5, 2, 7.25])  # average of a group, not yet measured, from the mean of the population (points)

with pm.Model() as model:
    theta = pm.Normal("theta", mu=0, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
