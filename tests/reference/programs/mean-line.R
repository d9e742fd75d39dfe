# Groups around a line
yA <- -1.62 # observed effect in trial A
sigmaA <- 0.4725 # standard error of the observed effect in trial A
xA <- 19 # latitude of trial A (degrees)
latitude <- c(4.5, 2, 7.25) # latitude of another trial (degrees)
y <- c(4.5, 2, 7.25) # observed effect in another trial
sigma <- c(4.5, 2, 7.25) # standard error of that

log_density <- function(tau, a, b, thetaA, theta) {
  total <- 0
  total <- total + sum(dnorm(thetaA, a + b * xA, tau, log = TRUE))
  total <- total + sum(dnorm(yA, thetaA, sigmaA, log = TRUE))
  total <- total + sum(dnorm(theta, a + b * latitude, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total
}

tau <- 0.276 # standard deviation of the true effects around the line, as it stands
a <- 0.251 # height of the line at the equator, as it stands
b <- -0.0291 # slope of the line, per degree of latitude (per degree), as it stands
given_these <- function(at) {
  -log_density(tau = tau, a = a, b = b, thetaA = at[1:1], theta = at[2:4])
}
fit <- optim(c(rep(0, 1), rep(0, 3)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 3)), upper = c(rep(Inf, 1), rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(thetaA = fit$par[1:1]))
print(list(theta = fit$par[2:4]))
