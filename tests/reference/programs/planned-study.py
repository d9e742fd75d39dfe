# A study that is planned
import numpy as np
import pymc as pm

n = 30  # number of students to be tested in each group (students)
sigma = 9  # standard deviation of single scores within a group (points)
tau = 4  # standard deviation of the true means between groups (points)

with pm.Model() as model:
    theta = pm.Normal("theta", mu=0, sigma=tau, shape=0)
    y = pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(n), shape=0)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
