# Success rates of several groups
m <- 0.3 # mean of the true success rates of all groups
kappa <- 100 # strength of the population: the number of trials it counts for (trials)
n <- c(12, 20, 30) # number of trials of a group (trials)
y <- c(3, 9, 15) # number of successes of a group (successes)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dbeta(theta, m * kappa, (1 - m) * kappa, log = TRUE))
  total <- total + sum(dbinom(y, n, theta, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(theta = at[1:3])
}
fit <- optim(c(rep(0.5, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(1 - 1e-9, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
