# Ever more groups, and the next one
import numpy as np
import pymc as pm

tau = 3  # standard deviation of the true means between groups (points)
sigma = 1.6  # standard error of what is measured in a group (points)
y = np.array([4.5, 2, 7.25])  # what is measured in a group, from the mean of the population (points)

with pm.Model() as model:
    theta = pm.Normal("theta", mu=0, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    next_ = pm.Normal("next_", mu=0, sigma=tau)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
