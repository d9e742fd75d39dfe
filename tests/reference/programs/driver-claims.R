# One driver among drivers who differ
y <- 1 # number of claims of the driver (claims)
t <- 1 # years the driver has been insured (years)
mu <- 0.155 # mean of the true claim rates of all drivers (claims per year)
r <- 1.03 # shape of the rates: the larger, the more alike drivers are

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dgamma(theta, shape = r, rate = r / mu, log = TRUE))
  total <- total + sum(dpois(y, theta * t, log = TRUE))
  total
}

theta <- exp(seq(-20, 12, length.out = 20001))
width <- theta
log_weight <- sapply(theta, log_density) + log(width)
weight <- exp(log_weight - max(log_weight))
weight <- weight / sum(weight)
posterior_mean <- sum(weight * theta)
posterior_sd <- sqrt(sum(weight * (theta - posterior_mean)^2))
print(c(mean = posterior_mean, sd = posterior_sd))
