# Ever more groups, and the next one
tau <- 3 # standard deviation of the true means between groups (points)
sigma <- 1.6 # standard error of what is measured in a group (points)
y <- c(4.5, 2, 7.25) # what is measured in a group, from the mean of the population (points)

log_density <- function(theta, next_) {
  total <- 0
  total <- total + sum(dnorm(theta, 0, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total <- total + sum(dnorm(next_, 0, tau, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(theta = at[1:3], next_ = at[4:4])
}
fit <- optim(c(rep(0, 3), rep(0, 1)), given_these,
  lower = c(rep(-Inf, 3), rep(-Inf, 1)), upper = c(rep(Inf, 3), rep(Inf, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
print(list(next_ = fit$par[4:4]))
