# Levels of counties, from their houses
import numpy as np
import pymc as pm

sigma = 0.76  # standard deviation of the logs of single houses of one county
beta = -0.69  # step in the logarithm from the basement to the first floor
n = np.array([4.5, 2, 7.25])  # number of houses measured in a county (houses)
x = np.array([4.5, 2, 7.25])  # share of the houses of a county that were measured on the first floor
y = np.array([4.5, 2, 7.25])  # mean log of the houses of a county

with pm.Model() as model:
    mu = pm.Flat("mu")
    tau = pm.HalfFlat("tau")
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta + beta * x, sigma=sigma / pm.math.sqrt(n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
