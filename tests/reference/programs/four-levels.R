# Classes, schools, districts
phi <- 7 # standard deviation of the true means between districts (points)
omega <- 4 # standard deviation of the true means between schools of a district (points)
tau <- 4 # standard deviation of the true means between classes of a school (points)
sigma <- 9 # standard deviation of single scores between students of a class (points)
x <- 45 # score of the only student of the class (points)

log_density <- function(psi, delta, mu, eta) {
  total <- 0
  total <- total + sum(dnorm(delta, psi, phi, log = TRUE))
  total <- total + sum(dnorm(mu, delta, omega, log = TRUE))
  total <- total + sum(dnorm(eta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(x, eta, sigma, log = TRUE))
  total
}

psi <- 70 # mean of all districts of the nation (points), as it stands
given_these <- function(at) {
  -log_density(psi = psi, delta = at[1:1], mu = at[2:2], eta = at[3:3])
}
fit <- optim(c(rep(0, 1), rep(0, 1), rep(0, 1)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 1), rep(-Inf, 1)), upper = c(rep(Inf, 1), rep(Inf, 1), rep(Inf, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(delta = fit$par[1:1]))
print(list(mu = fit$par[2:2]))
print(list(eta = fit$par[3:3]))
