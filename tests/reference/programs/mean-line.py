# Groups around a line
import numpy as np
import pymc as pm

yA = -1.62  # observed effect in trial A
sigmaA = 0.4725  # standard error of the observed effect in trial A
xA = 19  # latitude of trial A (degrees)
latitude = np.array([4.5, 2, 7.25])  # latitude of another trial (degrees)
y = np.array([4.5, 2, 7.25])  # observed effect in another trial
sigma = np.array([4.5, 2, 7.25])  # standard error of that

with pm.Model() as model:
    a = pm.Flat("a")
    b = pm.Flat("b")
    tau = pm.HalfFlat("tau")
    thetaA = pm.Normal("thetaA", mu=a + b * xA, sigma=tau)
    pm.Normal("yA", mu=thetaA, sigma=sigmaA, observed=yA)
    theta = pm.Normal("theta", mu=a + b * latitude, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
