# Rates of groups, and a newcomer
t <- 0 # number of throws that the newcomer has had (throws)
missed <- 0 # number of these that he missed, the first ones (throws)
n <- c(12, 20, 30) # number of trials of a group (throws)
y <- c(3, 9, 15) # number of successes of a group (makes)

log_density <- function(m, r, theta, next_) {
  total <- 0
  total <- total + sum(dunif(m, 0, 1, log = TRUE))
  total <- total + sum(dbeta(theta, m / (r * r), (1 - m) / (r * r), log = TRUE))
  total <- total + sum(dbinom(y, n, theta, log = TRUE))
  total <- total + sum(dbeta(next_, m / (r * r), (1 - m) / (r * r), log = TRUE))
  total <- total + sum(dbinom(missed, t, 1 - next_, log = TRUE))
  total
}

m <- 0.72 # mean of the true rates of all groups, as it stands
r <- 0.24 # one over the root of the population's strength, as it stands
given_these <- function(at) {
  -log_density(m = m, r = r, theta = at[1:3], next_ = at[4:4])
}
fit <- optim(c(rep(0.5, 3), rep(0.5, 1)), given_these,
  lower = c(rep(1e-9, 3), rep(1e-9, 1)), upper = c(rep(1 - 1e-9, 3), rep(1 - 1e-9, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
print(list(next_ = fit$par[4:4]))
