# Posteriors of Student-t populations by direct integration over theta, mu and tau: run as `Rscript studentT.R`.
# No scale mixture and no adaptive rule: dnorm, dt and pt of R under Gauss-Legendre panels, all three loops open.
library(jsonlite)

# Gauss-Legendre by Golub and Welsch.
legendre <- function(n) {
  k <- 1:(n - 1)
  b <- k / sqrt(4 * k^2 - 1)
  A <- matrix(0, n, n)
  A[cbind(k, k + 1)] <- b
  A[cbind(k + 1, k)] <- b
  e <- eigen(A, symmetric = TRUE)
  list(x = e$values, w = 2 * e$vectors[1, ]^2)
}
RULE <- legendre(16)
panels <- function(marks) {
  marks <- sort(unique(marks))
  half <- diff(marks) / 2
  list(x = c(outer(RULE$x, half) + rep(marks[-1] - half, each = length(RULE$x))), w = c(outer(RULE$w, half)))
}
# Marks around centres, growing with the distance; the points of `must` are always among them.
graded <- function(from, to, centres, size, must) {
  marks <- sort(unique(c(from, to, must[must > from & must < to])))
  repeat {
    middle <- (head(marks, -1) + tail(marks, -1)) / 2
    away <- sapply(seq_along(middle), function(i) min(pmax(marks[i] - centres, centres - marks[i + 1], 0)))
    long <- diff(marks) > pmax(size, away)
    if (!any(long)) return(marks)
    marks <- sort(c(marks, middle[long]))
  }
}

logPrior <- list(
  flat = function(x, p) 0 * x,
  "half-cauchy" = function(x, p) log(2) + dcauchy(x, 0, p$scale, log = TRUE),
  "half-normal" = function(x, p) log(2) + dnorm(x, 0, p$sd, log = TRUE),
  normal = function(x, p) dnorm(x, p$mean, p$sd, log = TRUE))

# Log density of y, mean and variance of theta, and P(theta < at) at one mu and tau.
group <- function(y, sigma, mu, tau, df, at) {
  t <- tau * c(0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
  marks <- c(y + sigma * (-12:12), mu + c(-t, 0, t), at)
  rule <- panels(marks[abs(marks - y) <= 30 * sigma])
  log <- dnorm(y, rule$x, sigma, log = TRUE) + dt((rule$x - mu) / tau, df, log = TRUE) - log(tau)
  top <- max(log)
  p <- rule$w * exp(log - top)
  total <- sum(p)
  mean <- sum(p * rule$x) / total
  c(top + log(total), mean, sum(p * (rule$x - mean)^2) / total, sapply(at, function(a) sum(p[rule$x < a]) / total))
}

posterior <- function(case) {
  y <- case$y; sigma <- case$sigma; df <- case$df; J <- length(y)
  at <- case$at
  tau <- panels(graded(0, case$tauTo, 0, 0.3 * min(sigma), at$tau))
  mu <- panels(graded(-case$muTo, case$muTo, y, 0.6 * min(sigma), at$mu))
  G <- 3 + length(at$theta)
  n <- length(RULE$x)
  rows <- lapply(seq_along(tau$x), function(i) {
    t <- tau$x[i]
    prior <- logPrior[[case$tauPrior$law]](t, case$tauPrior) + logPrior[[case$muPrior$law]](mu$x, case$muPrior)
    cellsAt <- function(which) lapply(seq_len(J), function(j) vapply(mu$x[which], function(m) group(y[j], sigma[j], m, t, df, at$theta), numeric(G)))
    # A look at one point of every panel decides which panels count: exp(-45) of the best and less is left out.
    seen <- seq(n / 2, length(mu$x), by = n)
    look <- prior[seen] + Reduce(`+`, lapply(cellsAt(seen), function(c) c[1, ]))
    near <- pmax(look, c(-Inf, head(look, -1)), c(tail(look, -1), -Inf)) > max(look) - 45
    used <- which(rep(near, each = n))
    cells <- lapply(cellsAt(used), function(c) { all <- matrix(0, G, length(mu$x)); all[, used] <- c; all })
    log <- rep(-Inf, length(mu$x))
    log[used] <- prior[used] + Reduce(`+`, lapply(cells, function(c) c[1, used]))
    list(log = log, cells = cells)
  })
  top <- max(sapply(rows, function(r) max(r$log)))
  W <- sapply(seq_along(rows), function(i) tau$w[i] * mu$w * exp(rows[[i]]$log - top)) # mu x tau
  total <- sum(W)
  P <- W / total
  muMean <- sum(rowSums(P) * mu$x)
  tauMean <- sum(colSums(P) * tau$x)
  theta <- lapply(seq_len(J), function(j) {
    part <- function(k) sapply(rows, function(r) r$cells[[j]][k, ])
    m <- part(2)
    mean <- sum(P * m)
    list(mean = mean, sd = sqrt(sum(P * (part(3) + (m - mean)^2))), cdf = sapply(seq_along(at$theta), function(k) sum(P * part(3 + k))))
  })
  list(logEvidence = top + log(total),
    tau = list(mean = tauMean, sd = sqrt(sum(colSums(P) * (tau$x - tauMean)^2)), cdf = sapply(at$tau, function(a) sum(P[, tau$x < a]))),
    mu = list(mean = muMean, sd = sqrt(sum(rowSums(P) * (mu$x - muMean)^2)), cdf = sapply(at$mu, function(a) sum(P[mu$x < a, ]))),
    theta = theta,
    newGroup = list(cdf = sapply(at$mu, function(a) sum(P * sapply(tau$x, function(t) pt((a - mu$x) / t, df))))))
}

schools <- list(y = c(28, 8, -3, 7, -1, 1, 18, 120), sigma = c(15, 10, 16, 11, 9, 11, 10, 5))
cases <- list(
  outlier = c(schools, list(df = 4, tauPrior = list(law = "half-cauchy", scale = 5), muPrior = list(law = "normal", mean = 5, sd = 20),
    tauTo = 2e4, muTo = 400, at = list(tau = c(5, 20), mu = c(0, 20), theta = c(10, 100)))),
  cauchy = c(schools, list(df = 1, tauPrior = list(law = "half-normal", sd = 20), muPrior = list(law = "flat"),
    tauTo = 200, muTo = 3000, at = list(tau = c(2, 10), mu = c(0, 20), theta = c(10, 110)))),
  camps = list(y = c(0, 1, 2, 40, 41), sigma = c(1, 1, 1, 1, 2), df = 2, tauPrior = list(law = "half-normal", sd = 4),
    muPrior = list(law = "flat"), tauTo = 40, muTo = 5000, at = list(tau = c(1, 5), mu = c(1, 20), theta = c(1, 40))))
answers <- parallel::mclapply(cases, function(case) c(case[c("y", "sigma", "df", "tauPrior", "muPrior", "at")], list(expected = posterior(case))), mc.cores = as.integer(Sys.getenv("CORES", "1")))
write(toJSON(list(versions = list(R = paste(R.version$major, R.version$minor, sep = ".")), cases = answers), digits = 16, auto_unbox = TRUE), "studentT.json")
