# Judges and items
import numpy as np
import pymc as pm

tauA = 1.2  # standard deviation of what judges give more than others (points)
tauB = 1.1  # standard deviation of the quality of items (points)
sigma = 0.6  # standard deviation of single scores about judge and item (points)
y = np.array([4.5, 2, 7.25])  # score of the judge for an item (points)

with pm.Model() as model:
    mu = pm.Flat("mu")
    a = pm.Normal("a", mu=0, sigma=tauA)
    b = pm.Normal("b", mu=0, sigma=tauB, shape=3)
    pm.Normal("y", mu=mu + a + b, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
