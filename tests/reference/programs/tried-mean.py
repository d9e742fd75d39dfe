# One true average after the other
import numpy as np
import pymc as pm

n = 12  # number of students tested (students)
sigma2 = 81  # variance of single students' scores within a school (points^2)
tau2 = 16  # variance of the true averages between schools (points^2)
xbar = 78  # average score of the tested students (points)
mu = 70  # average of all schools in the state (points)

with pm.Model() as model:
    theta = pm.Normal("theta", mu=mu, sigma=pm.math.sqrt(tau2))
    pm.Normal("xbar", mu=theta, sigma=pm.math.sqrt(sigma2 / n), observed=xbar)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
