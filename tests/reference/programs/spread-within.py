# Groups that teach their spread, within an interval of spreads
import numpy as np
import pymc as pm

yA = 28  # observed effect of group A (points)
sigmaA = 15  # standard error of the observed effect of group A (points)
y = np.array([4.5, 2, 7.25])  # observed effect of another group (points)
sigma = np.array([4.5, 2, 7.25])  # standard error of that (points)

with pm.Model() as model:
    mu = pm.Normal("mu", mu=0, sigma=5)
    tau = pm.HalfCauchy("tau", beta=5)
    thetaA = pm.Normal("thetaA", mu=mu, sigma=tau)
    pm.Normal("yA", mu=thetaA, sigma=sigmaA, observed=yA)
    theta = pm.Normal("theta", mu=mu, sigma=tau, shape=3)
    pm.Normal("y", mu=theta, sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
