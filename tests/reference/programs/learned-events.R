# Event rates of groups that teach their population
t <- c(4.5, 2, 7.25) # exposure of a group (thousand hours)
y <- c(12, 20, 30) # events counted in a group (failures)

log_density <- function(alpha, beta, theta) {
  total <- 0
  total <- total + sum(dexp(alpha, 1, log = TRUE))
  total <- total + sum(dgamma(beta, shape = 0.1, rate = 1, log = TRUE))
  total <- total + sum(dgamma(theta, shape = alpha, rate = beta, log = TRUE))
  total <- total + sum(dpois(y, theta * t, log = TRUE))
  total
}

alpha <- 0.82 # shape of the population of rates, as it stands
beta <- 1.26 # rate of the population: the exposure it counts for (thousand hours), as it stands
given_these <- function(at) {
  -log_density(alpha = alpha, beta = beta, theta = at[1:3])
}
fit <- optim(c(rep(1, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
