# A slope within and a slope between
import numpy as np
import pymc as pm

inside = 0.2  # errors that one word a minute more brings, for the same person (errors per word per minute)
between = -0.25  # errors that come with one word a minute more of average speed, between people (errors per word per minute)
tau = 0.1  # standard deviation of people about the line between them (errors)
sigma = 0.7  # standard deviation of texts about the line of their person (errors)
c = 20  # average speed of the person, from the middle of all people (words per minute)
x = np.array([4.5, 2, 7.25])  # speed at which a text was typed, from the middle of all people (words per minute)
y = np.array([4.5, 2, 7.25])  # errors in that text (errors)

with pm.Model() as model:
    alpha = pm.Flat("alpha")
    u = pm.Normal("u", mu=alpha + between * c, sigma=tau)
    pm.Normal("y", mu=u + inside * (x - c), sigma=sigma, observed=y)
    draws = pm.sample()

print(draws.posterior.mean(("chain", "draw")))
