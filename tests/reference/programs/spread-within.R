# Groups that teach their spread, within an interval of spreads
yA <- 28 # observed effect of group A (points)
sigmaA <- 15 # standard error of the observed effect of group A (points)
y <- c(4.5, 2, 7.25) # observed effect of another group (points)
sigma <- c(4.5, 2, 7.25) # standard error of that (points)

log_density <- function(tau, mu, thetaA, theta) {
  total <- 0
  total <- total + sum(dnorm(mu, 0, 5, log = TRUE))
  total <- total + sum(dcauchy(tau, 0, 5, log = TRUE))
  total <- total + sum(dnorm(thetaA, mu, tau, log = TRUE))
  total <- total + sum(dnorm(yA, thetaA, sigmaA, log = TRUE))
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total
}

tau <- 5 # standard deviation of the true effects between groups (points), as it stands
mu <- 8 # mean of the true effects of all groups (points), as it stands
given_these <- function(at) {
  -log_density(tau = tau, mu = mu, thetaA = at[1:1], theta = at[2:4])
}
fit <- optim(c(rep(0, 1), rep(0, 3)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 3)), upper = c(rep(Inf, 1), rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(thetaA = fit$par[1:1]))
print(list(theta = fit$par[2:4]))
