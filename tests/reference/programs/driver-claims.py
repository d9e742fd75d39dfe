# One driver among drivers who differ
import numpy as np
import pymc as pm

y = 1  # number of claims of the driver (claims)
t = 1  # years the driver has been insured (years)
mu = 0.155  # mean of the true claim rates of all drivers (claims per year)
r = 1.03  # shape of the rates: the larger, the more alike drivers are

with pm.Model() as model:
    theta = pm.Gamma("theta", alpha=r, beta=r / mu)
    pm.Poisson("y", mu=theta * t, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
