# Two hands and a coin that make one pile
r <- 2 # heads of a series: with the last of them it ends
mu <- 2 # mean of the tails of a series, and of the counts of two hands
y <- c(12, 20, 30) # count at a place

log_density <- function(lambda_) {
  total <- 0
  total <- total + sum(dgamma(lambda_, shape = r, rate = r / mu, log = TRUE))
  total <- total + sum(dpois(y, lambda_, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(lambda_ = at[1:3])
}
fit <- optim(c(rep(1, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(lambda_ = fit$par[1:3]))
