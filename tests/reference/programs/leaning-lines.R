# Lines that lean on each other
rho <- -0.7 # correlation of the height at hiring and the rise, over departments
s0 <- 7 # standard deviation of the heights at hiring between departments (points)
s1 <- 0.8 # standard deviation of the rises between departments (points per year)
sigma <- 6 # standard deviation of people about the line of their department (points)
x <- c(4.5, 2, 7.25) # years since a person of the department was hired (years)
y <- c(4.5, 2, 7.25) # points of that person (points)

log_density <- function(gamma0, gamma1, b1, b0) {
  total <- 0
  total <- total + sum(dnorm(b1, gamma1, s1, log = TRUE))
  total <- total + sum(dnorm(b0, gamma0 + rho * s0 / s1 * (b1 - gamma1), s0 * sqrt(1 - rho * rho), log = TRUE))
  total <- total + sum(dnorm(y, b0 + b1 * x, sigma, log = TRUE))
  total
}

gamma0 <- 52 # mean height at hiring over all departments (points), as it stands
gamma1 <- 1.3 # mean rise over all departments (points per year), as it stands
given_these <- function(at) {
  -log_density(gamma0 = gamma0, gamma1 = gamma1, b1 = at[1:1], b0 = at[2:2])
}
fit <- optim(c(rep(0, 1), rep(0, 1)), given_these,
  lower = c(rep(-Inf, 1), rep(-Inf, 1)), upper = c(rep(Inf, 1), rep(Inf, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(b1 = fit$par[1:1]))
print(list(b0 = fit$par[2:2]))
