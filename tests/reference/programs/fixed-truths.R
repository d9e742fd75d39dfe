# Fixed truths, and a population that they teach
n <- 12 # number of students tested in each group (students)
sigma <- 9 # standard deviation of single scores within a group (points)
y <- c(4.5, 2, 7.25) # observed distance of another group, in one year (points)

log_density <- function(d, mu, tau, theta) {
  total <- 0
  total <- total + sum(dnorm(d, mu, tau, log = TRUE))
  total <- total + sum(dnorm(theta, mu, tau, log = TRUE))
  total <- total + sum(dnorm(y, theta, sigma / sqrt(n), log = TRUE))
  total
}

d <- 14 # true distance of one group from the mean of the others (points), as it stands
mu <- 0 # mean of the population that the groups of one year teach (points), as it stands
tau <- 4 # standard deviation of the true means in the population that the groups of one year teach (points), as it stands
given_these <- function(at) {
  -log_density(d = d, mu = mu, tau = tau, theta = at[1:3])
}
fit <- optim(c(rep(0, 3)), given_these,
  lower = c(rep(-Inf, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(theta = fit$par[1:3]))
