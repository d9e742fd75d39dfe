# A treated group against its controls
m <- 16 # number of rats that the earlier groups count for (rats)
mu <- 0.14 # mean rate of tumours over the earlier groups
n <- 14 # number of rats in the control group (rats)
y <- 4 # number of tumours among the controls (tumours)
t <- 20 # number of rats that are treated (rats)
k <- 11 # number of tumours among the treated (tumours)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dbeta(theta, mu * m, (1 - mu) * m, log = TRUE))
  total <- total + sum(dbinom(y, n, theta, log = TRUE))
  total <- total + sum(dbinom(k, t, theta, log = TRUE))
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
