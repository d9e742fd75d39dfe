# Schools in districts, with known errors
omega <- 0.2551 # standard deviation of the true means between districts
tau <- 0.1809 # standard deviation of the true effects between schools of a district
x <- 0.3 # effect found at the school that is asked about
s <- 2.5 # standard error at the school that is asked about
y <- c(4.5, 2, 7.25) # effect found at another school of the district
sigma <- c(4.5, 2, 7.25) # standard error at another school

log_density <- function(psi, mu, eta, theta) {
  total <- 0
  total <- total + sum(dnorm(mu, psi, omega, log = TRUE))
  total <- total + sum(dnorm(eta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(x, eta, s, log = TRUE))
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma, log = TRUE))
  total
}

psi <- 0.18 # mean of all districts, as it stands
given_these <- function(at) {
  -log_density(psi = psi, mu = at[1:1], eta = at[2:2], theta = at[3:5])
}
fit <- optim(c(rep(0, 1), rep(0, 1), rep(0, 3)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 1), rep(-Inf, 3)), upper = c(rep(Inf, 1), rep(Inf, 1), rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(mu = fit$par[1:1]))
print(list(eta = fit$par[2:2]))
print(list(theta = fit$par[3:5]))
