# A treated group against its controls
import numpy as np
import pymc as pm

m = 16  # number of rats that the earlier groups count for (rats)
mu = 0.14  # mean rate of tumours over the earlier groups
n = 14  # number of rats in the control group (rats)
y = 4  # number of tumours among the controls (tumours)
t = 20  # number of rats that are treated (rats)
k = 11  # number of tumours among the treated (tumours)

with pm.Model() as model:
    theta = pm.Beta("theta", alpha=mu * m, beta=(1 - mu) * m)
    pm.Binomial("y", n=n, p=theta, observed=y)
    pm.Binomial("k", n=t, p=theta, observed=k)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
