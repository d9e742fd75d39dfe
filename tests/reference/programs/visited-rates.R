# Rates of groups, some of which are visited
n <- c(12, 20, 30) # number of trials of a group (operations)
y <- c(3, 9, 15) # number of successes of a group (deaths)

log_density <- function(m, r, theta) {
  total <- 0
  total <- total + sum(dunif(m, 0, 1, log = TRUE))
  total <- total + sum(dbeta(theta, m / (r * r), (1 - m) / (r * r), log = TRUE))
  total <- total + sum(dbinom(y, n, theta, log = TRUE))
  total
}

m <- 0.08 # mean of the true rates of all groups, as it stands
r <- 0.1 # one over the root of the population's strength, as it stands
given_these <- function(at) {
  -log_density(m = m, r = r, theta = at[1:3])
}
fit <- optim(c(rep(0.5, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(1 - 1e-9, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
