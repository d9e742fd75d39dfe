# Counts on some of many leaves
import numpy as np
import pymc as pm

r = 1.025  # shape of the rates: the larger, the more alike leaves are
mu = 1.147  # mean of the rates, and so of the counts
y = np.array([12, 20, 30])  # count on a leaf

with pm.Model() as model:
    lambda_ = pm.Gamma("lambda_", alpha=r, beta=r / mu, shape=3)
    pm.Poisson("y", mu=lambda_, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
