# Lines that lean on each other
import numpy as np
import pymc as pm

rho = -0.7  # correlation of the height at hiring and the rise, over departments
s0 = 7  # standard deviation of the heights at hiring between departments (points)
s1 = 0.8  # standard deviation of the rises between departments (points per year)
sigma = 6  # standard deviation of people about the line of their department (points)
x = np.array([4.5, 2, 7.25])  # years since a person of the department was hired (years)
y = np.array([4.5, 2, 7.25])  # points of that person (points)

with pm.Model() as model:
    gamma0 = pm.Flat("gamma0")
    gamma1 = pm.Flat("gamma1")
    b1 = pm.Normal("b1", mu=gamma1, sigma=s1)
    b0 = pm.Normal("b0", mu=gamma0 + rho * s0 / s1 * (b1 - gamma1), sigma=s0 * pm.math.sqrt(1 - rho * rho))
    pm.Normal("y", mu=b0 + b1 * x, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
