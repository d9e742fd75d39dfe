# One true average after the other
n <- 12 # number of students tested (students)
sigma2 <- 81 # variance of single students' scores within a school (points^2)
tau2 <- 16 # variance of the true averages between schools (points^2)
xbar <- 78 # average score of the tested students (points)
mu <- 70 # average of all schools in the state (points)

log_density <- function(theta) {
  total <- 0
  total <- total + sum(dnorm(theta, mu, sqrt(tau2), log = TRUE))
  total <- total + sum(dnorm(xbar, theta, sqrt(sigma2 / n), log = TRUE))
  total
}

top <- optim(0, function(at) -log_density(at), method = "BFGS", hessian = TRUE)
theta <- top$par + seq(-10, 10, length.out = 20001) / sqrt(top$hessian[1])
width <- rep(1, 20001)
log_weight <- sapply(theta, log_density) + log(width)
weight <- exp(log_weight - max(log_weight))
weight <- weight / sum(weight)
posterior_mean <- sum(weight * theta)
posterior_sd <- sqrt(sum(weight * (theta - posterior_mean)^2))
print(c(mean = posterior_mean, sd = posterior_sd))
