# Variances of many genes
import numpy as np
import pymc as pm

d0 = 4  # strength of the population: the degrees of freedom it counts for (degrees of freedom)
s0 = 0.4  # usual standard deviation of a gene, the square root of the variance on loan (units)
df = 4  # degrees of freedom of a gene's own variance: patients less two (degrees of freedom)
s2 = np.array([4.5, 2, 7.25])  # variance of a gene among the patients that were measured (units^2)

with pm.Model() as model:
    phi = pm.Gamma("phi", alpha=d0 / 2, beta=d0 * (s0 * s0) / 2, shape=3)
    pm.Gamma("s2", alpha=df / 2, beta=df * phi / 2, observed=s2)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
