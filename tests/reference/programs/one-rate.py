# One chance, with borrowed trials
import numpy as np
import pymc as pm

n = 30  # number of trials seen (trials)
y = 9  # number of successes among them (successes)
m = 60  # strength of the prior: the number of trials it counts for (trials)
mu = 0.25  # mean of the prior: the share of successes among the borrowed trials

with pm.Model() as model:
    theta = pm.Beta("theta", alpha=mu * m, beta=(1 - mu) * m)
    pm.Binomial("y", n=n, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
