# Classes, schools, districts
import numpy as np
import pymc as pm

phi = 7  # standard deviation of the true means between districts (points)
omega = 4  # standard deviation of the true means between schools of a district (points)
tau = 4  # standard deviation of the true means between classes of a school (points)
sigma = 9  # standard deviation of single scores between students of a class (points)
x = 45  # score of the only student of the class (points)

with pm.Model() as model:
    psi = pm.Flat("psi")
    delta = pm.Normal("delta", mu=psi, sigma=phi)
    mu = pm.Normal("mu", mu=delta, sigma=omega)
    eta = pm.Normal("eta", mu=mu, sigma=tau)
    pm.Normal("x", mu=eta, sigma=sigma, observed=x)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
