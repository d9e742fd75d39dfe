# Trials of one treatment, and the next country
y <- c(4.5, 2, 7.25) # observed mean of a group
sigma <- c(4.5, 2, 7.25) # standard error of a group's observed mean

log_density <- function(mu, tau, theta, next_) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total <- total + sum(dnorm(next_, mu, tau, log = TRUE))
  total
}

mu <- -0.72 # mean of the true logarithms of the risk ratio over all such countries, as it stands
tau <- 0.61 # standard deviation of the true logarithms between countries, as it stands
given_these <- function(at) {
  -log_density(mu = mu, tau = tau, theta = at[1:3], next_ = at[4:4])
}
fit <- optim(c(rep(0, 3), rep(0, 1)), given_these,
  lower = c(rep(-Inf, 3), rep(-Inf, 1)), upper = c(rep(Inf, 3), rep(Inf, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
print(list(next_ = fit$par[4:4]))
