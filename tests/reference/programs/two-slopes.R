# A slope within and a slope between
inside <- 0.2 # errors that one word a minute more brings, for the same person (errors per word per minute)
between <- -0.25 # errors that come with one word a minute more of average speed, between people (errors per word per minute)
tau <- 0.1 # standard deviation of people about the line between them (errors)
sigma <- 0.7 # standard deviation of texts about the line of their person (errors)
c <- 20 # average speed of the person, from the middle of all people (words per minute)
x <- c(4.5, 2, 7.25) # speed at which a text was typed, from the middle of all people (words per minute)
y <- c(4.5, 2, 7.25) # errors in that text (errors)

log_density <- function(alpha, u) {
  total <- 0
  total <- total + sum(dnorm(u, alpha + between * c, tau, log = TRUE))
  total <- total + sum(dnorm(y, u + inside * (x - c), sigma, log = TRUE))
  total
}

alpha <- 14 # errors of a person whose average speed is in the middle (errors), as it stands
given_these <- function(at) {
  -log_density(alpha = alpha, u = at[1:1])
}
fit <- optim(c(rep(0, 1)), given_these,
  lower = c(rep(-Inf, 1)), upper = c(rep(Inf, 1)),
  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))
print(list(u = fit$par[1:1]))
