# One chance, with borrowed trials
n <- 30 # number of trials seen (trials)
y <- 9 # number of successes among them (successes)
m <- 60 # strength of the prior: the number of trials it counts for (trials)
mu <- 0.25 # mean of the prior: the share of successes among the borrowed trials

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dbeta(theta, mu * m, (1 - mu) * m, log = TRUE))
  total <- total + sum(dbinom(y, n, theta, log = TRUE))
  total
}

theta <- (seq_len(20000) - 0.5) / 20000
width <- rep(1 / 20000, 20000)
log_weight <- sapply(theta, log_density) + log(width)
weight <- exp(log_weight - max(log_weight))
weight <- weight / sum(weight)
posterior_mean <- sum(weight * theta)
posterior_sd <- sqrt(sum(weight * (theta - posterior_mean)^2))
print(c(mean = posterior_mean, sd = posterior_sd))
