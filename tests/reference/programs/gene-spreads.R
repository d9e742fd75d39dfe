# Variances of many genes
d0 <- 4 # strength of the population: the degrees of freedom it counts for (degrees of freedom)
s0 <- 0.4 # usual standard deviation of a gene, the square root of the variance on loan (units)
df <- 4 # degrees of freedom of a gene's own variance: patients less two (degrees of freedom)
s2 <- c(4.5, 2, 7.25) # variance of a gene among the patients that were measured (units^2)

log_density <- function(phi) {
  total <- 0
  total <- total + sum(dgamma(phi, shape = d0 / 2, rate = d0 * (s0 * s0) / 2, log = TRUE))
  total <- total + sum(dgamma(s2, shape = df / 2, rate = df * phi / 2, log = TRUE))
  total
}

given_these <- function(at) {
  -log_density(phi = at[1:3])
}
fit <- optim(c(rep(1, 3)), given_these,
  lower = c(rep(1e-9, 3)), upper = c(rep(Inf, 3)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(phi = fit$par[1:3]))
