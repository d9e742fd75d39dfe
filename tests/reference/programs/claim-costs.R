# Average claims, each worth its number
kappa <- 1567 # strength of the population: the number of claims it counts for (claims)
sigma <- 9801 # standard deviation of single claims of one group (dollars)
y <- c(4.5, 2, 7.25) # average claim that a group has shown (dollars)
w <- c(4.5, 2, 7.25) # number of claims of a group (claims)

log_density <- function(mu, theta) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, sigma / sqrt(kappa), log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma / sqrt(w), log = TRUE))
  total
}

mu <- 1626 # mean of the true average claims of all groups (dollars), as it stands
given_these <- function(at) {
  -log_density(mu = mu, theta = at[1:3])
}
fit <- optim(c(rep(0, 3)), given_these,
  lower = c(rep(-Inf, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
