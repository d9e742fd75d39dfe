# A study that is planned
n <- 30 # number of students to be tested in each group (students)
sigma <- 9 # standard deviation of single scores within a group (points)
tau <- 4 # standard deviation of the true means between groups (points)

log_density <- function(theta, y) {
  total <- 0
  total <- total + sum(dnorm(theta, 0, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma / sqrt(n), log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(theta = at[1:0], y = at[1:0])
}
fit <- optim(c(rep(0, 0), rep(0, 0)), given_these,
  lower = c(rep(-Inf, 0), rep(-Inf, 0)), upper = c(rep(Inf, 0), rep(Inf, 0)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:0]))
print(list(y = fit$par[1:0]))
