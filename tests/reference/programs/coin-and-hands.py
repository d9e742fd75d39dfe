# Two hands and a coin that make one pile
import numpy as np
import pymc as pm

r = 2  # heads of a series: with the last of them it ends
mu = 2  # mean of the tails of a series, and of the counts of two hands
y = np.array([12, 20, 30])  # count at a place

with pm.Model() as model:
    lambda_ = pm.Gamma("lambda_", alpha=r, beta=r / mu, shape=3)
    pm.Poisson("y", mu=lambda_, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
