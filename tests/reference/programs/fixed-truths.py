# Fixed truths, and a population that they teach
import numpy as np
import pymc as pm

n = 12  # number of students tested in each group (students)
sigma = 9  # standard deviation of single scores within a group (points)
y = np.array([4.5, 2, 7.25])  # observed distance of another group, in one year (points)

with pm.Model() as model:
    mu = pm.Flat("mu")
    tau = pm.HalfFlat("tau")
    d = pm.Normal("d", mu=mu, sigma=tau)
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
