# Schools in districts, with known errors
import numpy as np
import pymc as pm

omega = 0.2551  # standard deviation of the true means between districts
tau = 0.1809  # standard deviation of the true effects between schools of a district
x = 0.3  # effect found at the school that is asked about
s = 2.5  # standard error at the school that is asked about
y = np.array([4.5, 2, 7.25])  # effect found at another school of the district
sigma = np.array([4.5, 2, 7.25])  # standard error at another school

with pm.Model() as model:
    psi = pm.Flat("psi")
    mu = pm.Normal("mu", mu=psi, sigma=omega)
    eta = pm.Normal("eta", mu=mu, sigma=tau)
    pm.Normal("x", mu=eta, sigma=s, observed=x)
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
