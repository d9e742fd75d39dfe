# Groups that teach their spread, walked step by step
y <- c(4.5, 2, 7.25) # observed mean of a group (points)
sigma <- c(4.5, 2, 7.25) # standard error of a group's observed mean (points)

log_density <- function(tau, mu, theta) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total
}

tau <- 6 # standard deviation of the true effects, where a walk starts (points), as it stands
mu <- 8 # mean of the true effects of all groups (points), as it stands
given_these <- function(at) {
  -log_density(tau = tau, mu = mu, theta = at[1:3])
}
fit <- optim(c(rep(0, 3)), given_these,
  lower = c(rep(-Inf, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
