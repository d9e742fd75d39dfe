# Two hands with other dice
s <- 0.2 # how far apart the draws of the first hand lie, from all the same towards as far as can be
y <- c(3, 9, 10) # successes that the second hand throws (successes)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dbeta(theta, (1 - s) / (2 * s), (1 - s) / (2 * s), log = TRUE))
  total <- total + sum(dbinom(y, 10, theta, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(theta = at[1:3])
}
fit <- optim(c(rep(0.5, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(1 - 1e-9, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
