# Students, classes, schools
tau <- 4 # standard deviation of the true means between classes of a school (points)
sigma <- 9 # standard deviation of single scores between students of a class (points)
omega <- 6 # standard deviation of the true means between schools (points)
x <- 95 # score of the only student of a class (points)
n <- c(12, 20, 30) # number of students of a class (students)
y <- c(4.5, 2, 7.25) # average score of a class (points)

log_density <- function(psi, mu, eta, theta) {
  total <- 0
  total <- total + sum(dnorm(mu, psi, omega, log = TRUE))
  total <- total + sum(dnorm(eta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(x, eta, sigma, log = TRUE))
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma / sqrt(n), log = TRUE))
  total
}

psi <- 65 # mean of all schools of the nation (points), as it stands
given_these <- function(at) {
  -log_density(psi = psi, mu = at[1:1], eta = at[2:2], theta = at[3:5])
}
fit <- optim(c(rep(0, 1), rep(0, 1), rep(0, 3)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 1), rep(-Inf, 3)), upper = c(rep(Inf, 1), rep(Inf, 1), rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(mu = fit$par[1:1]))
print(list(eta = fit$par[2:2]))
print(list(theta = fit$par[3:5]))
