# Success rates of groups that teach their population
import numpy as np
import pymc as pm

n = np.array([12, 20, 30])  # number of trials of a group (trials)
y = np.array([3, 9, 15])  # number of successes of a group (successes)

with pm.Model() as model:
    m = pm.Uniform("m", lower=0, upper=1)
    kappa = pm.HalfCauchy("kappa", beta=20)
    theta = pm.Beta("theta", alpha=m * kappa, beta=(1 - m) * kappa, shape=3)
    pm.Binomial("y", n=n, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
