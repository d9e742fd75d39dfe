# One rate, with borrowed hours
y <- 4 # number of failures seen (failures)
t <- 2.1 # running time of the pump (thousand hours)
mu <- 0.65 # mean of the true failure rates of all pumps (failures per thousand hours)
beta <- 1.26 # strength of the population: the running time it counts for (thousand hours)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dgamma(theta, shape = mu * beta, rate = beta, log = TRUE))
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
