# Three groups of unequal size
sigma2 <- 4 # variance of single measurements within a group (points^2)
tau2 <- 7.2 # variance of the true means between groups (points^2)
y <- c(4.5, 2, 7.25) # observed mean of a group (points)
n <- c(12, 20, 30) # number of measurements in a group (measurements)

log_density <- function(mu, theta) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, sqrt(tau2), log = TRUE))
  total <- total + sum(dnorm(y, theta, sqrt(sigma2 / n), log = TRUE))
  total
}

mu <- 60 # mean of all groups (points), as it stands
given_these <- function(at) {
  -log_density(mu = mu, theta = at[1:3])
}
fit <- optim(c(rep(0, 3)), given_these,
  lower = c(rep(-Inf, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
