# Counts on some of many leaves
r <- 1.025 # shape of the rates: the larger, the more alike leaves are
mu <- 1.147 # mean of the rates, and so of the counts
y <- c(12, 20, 30) # count on a leaf

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
