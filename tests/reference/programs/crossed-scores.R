# Judges and items
tauA <- 1.2 # standard deviation of what judges give more than others (points)
tauB <- 1.1 # standard deviation of the quality of items (points)
sigma <- 0.6 # standard deviation of single scores about judge and item (points)
y <- c(4.5, 2, 7.25) # score of the judge for an item (points)

log_density <- function(mu, a, b) {
  total <- 0
  total <- total + sum(dnorm(a, 0, tauA, log = TRUE))
  total <- total + sum(dnorm(b, 0, tauB, log = TRUE))
  total <- total + sum(dnorm(y, mu + a + b, sigma, log = TRUE))
  total
}

mu <- 6 # score of an average item from an average judge (points), as it stands
given_these <- function(at) {
  -log_density(mu = mu, a = at[1:1], b = at[2:4])
}
fit <- optim(c(rep(0, 1), rep(0, 3)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 3)), upper = c(rep(Inf, 1), rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(a = fit$par[1:1]))
print(list(b = fit$par[2:4]))
