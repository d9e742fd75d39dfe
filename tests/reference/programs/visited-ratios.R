# Ratios to what was expected, and visits
mu <- 1.01 # mean of the true ratios of all groups
r <- 8.4 # shape of the true ratios: the larger, the more alike groups are
t <- c(4.5, 2, 7.25) # events expected of a group (deaths)
y <- c(12, 20, 30) # events counted in a group (deaths)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dgamma(theta, shape = r, rate = r / mu, log = TRUE))
  total <- total + sum(dpois(y, theta * t, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(theta = at[1:3])
}
fit <- optim(c(rep(1, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
