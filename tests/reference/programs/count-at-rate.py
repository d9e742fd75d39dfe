# One count, if its chance were known
import numpy as np
import pymc as pm

n = 10  # number of trials seen (trials)
y = 7  # number of successes among them (successes)

with pm.Model() as model:
    theta = pm.Uniform("theta", lower=0, upper=1)
    pm.Binomial("y", n=n, p=theta, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
