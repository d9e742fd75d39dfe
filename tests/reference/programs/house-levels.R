# Levels of counties, from their houses
sigma <- 0.76 # standard deviation of the logs of single houses of one county
beta <- -0.69 # step in the logarithm from the basement to the first floor
n <- c(4.5, 2, 7.25) # number of houses measured in a county (houses)
x <- c(4.5, 2, 7.25) # share of the houses of a county that were measured on the first floor
y <- c(4.5, 2, 7.25) # mean log of the houses of a county

log_density <- function(tau, mu, theta) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta + beta * x, sigma / sqrt(n), log = TRUE))
  total
}

tau <- 0.33 # standard deviation of the log levels between counties, as it stands
mu <- 1.46 # mean of the log levels of all counties, as it stands
given_these <- function(at) {
  -log_density(tau = tau, mu = mu, theta = at[1:3])
}
fit <- optim(c(rep(0, 3)), given_these,
  lower = c(rep(-Inf, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
