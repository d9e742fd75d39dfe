# Students, classes, schools
import numpy as np
import pymc as pm

tau = 4  # standard deviation of the true means between classes of a school (points)
sigma = 9  # standard deviation of single scores between students of a class (points)
omega = 6  # standard deviation of the true means between schools (points)
x = 95  # score of the only student of a class (points)
n = np.array([12, 20, 30])  # number of students of a class (students)
y = np.array([4.5, 2, 7.25])  # average score of a class (points)

with pm.Model() as model:
    psi = pm.Flat("psi")
    mu = pm.Normal("mu", mu=psi, sigma=omega)
    eta = pm.Normal("eta", mu=mu, sigma=tau)
    pm.Normal("x", mu=eta, sigma=sigma, observed=x)
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma / pm.math.sqrt(n), observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
