# Thirteen trials of the BCG vaccine against latitude: random effects around a mean and around a line, base R alone.
# Run: Rscript tests/reference/r/latitude.R > tests/reference/r/latitude.json
# Counts: Colditz et al. (1994), JAMA 271, as in metadat::dat.bcg: cases and others, vaccinated and not; degrees of latitude.
table <- matrix(c(
  4, 119, 11, 128, 44,        6, 300, 29, 274, 55,         3, 228, 11, 209, 42,
  62, 13536, 248, 12619, 52,  33, 5036, 47, 5761, 13,      180, 1361, 372, 1079, 44,
  8, 2537, 10, 619, 19,       505, 87886, 499, 87892, 13,  29, 7470, 45, 7232, 27,
  17, 1699, 65, 1600, 42,     186, 50448, 141, 27197, 18,  5, 2493, 3, 2338, 33,
  27, 16886, 29, 17825, 33), ncol = 5, byrow = TRUE)
a <- table[, 1]; b <- table[, 2]; c <- table[, 3]; d <- table[, 4]; latitude <- table[, 5]
y <- log(a / (a + b)) - log(c / (c + d))
v <- 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)
J <- length(y)

# Restricted log likelihood by dense matrices (Gaussian, all constants, X'V^-1X as it stands).
at <- function(tau, X, y, v, reml = TRUE) {
  V <- diag(v + tau^2); W <- solve(V)
  C <- solve(t(X) %*% W %*% X); beta <- C %*% t(X) %*% W %*% y
  r <- y - X %*% beta; p <- if (reml) ncol(X) else 0
  log <- -0.5 * ((length(y) - p) * base::log(2 * pi) + determinant(V)$modulus +
    (if (reml) -determinant(C)$modulus else 0) + t(r) %*% W %*% r)
  list(beta = as.vector(beta), C = C, log = as.numeric(log))
}
best <- function(X, y, v, reml = TRUE)
  optimize(function(t2) at(sqrt(t2), X, y, v, reml)$log, c(0, 5), maximum = TRUE, tol = 1e-13)$maximum
# Conditional means and sds: theta = y - v W (y - X beta), by the joint Gaussian with flat beta.
theta <- function(tau, X, y, v) {
  W <- diag(1 / (v + tau^2)); C <- solve(t(X) %*% W %*% X)
  P <- W - W %*% X %*% C %*% t(X) %*% W
  S <- diag(v) - diag(v) %*% P %*% diag(v)
  list(mean = as.vector(y - v * (P %*% y)), sd = sqrt(diag(S)))
}
deleted <- function(X, y, v, tau2) t(sapply(seq_along(y), function(j) {
  t2 <- if (is.null(tau2)) best(X[-j, , drop = FALSE], y[-j], v[-j]) else tau2
  f <- at(sqrt(t2), X[-j, , drop = FALSE], y[-j], v[-j]); x <- X[j, ]
  mean <- sum(x * f$beta); sd <- sqrt(as.numeric(t(x) %*% f$C %*% x) + t2 + v[j])
  c(mean, sd, (y[j] - mean) / sd)
}))
posterior <- function(X, y, v, prior) {
  f <- function(t) sapply(t, function(s) exp(at(s, X, y, v)$log + prior(s) - top))
  top <- max(sapply(seq(0.001, 2, by = 0.001), function(s) at(s, X, y, v)$log + prior(s)))
  int <- function(g, from = 0, to = Inf) {
    inner <- function(u) { t <- u / (1 - u); f(t) * g(t) / (1 - u)^2 }
    breaks <- c(0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.85, 1)
    end <- if (is.finite(to)) to / (1 + to) else 1
    cuts <- c(breaks[breaks < end], end)
    sum(sapply(seq_len(length(cuts) - 1), function(i)
      integrate(inner, cuts[i], cuts[i + 1], rel.tol = 1e-11, subdivisions = 500)$value))
  }
  mass <- int(function(t) 1)
  average <- function(of) int(Vectorize(of)) / mass
  quantile <- function(p) uniroot(function(q) int(function(t) 1, to = q) / mass - p, c(1e-4, 8), tol = 1e-12)$root
  th <- sapply(seq_along(y), function(j) average(function(t) theta(t, X, y, v)$mean[j]))
  th2 <- sapply(seq_along(y), function(j) average(function(t) { q <- theta(t, X, y, v); q$sd[j]^2 + q$mean[j]^2 }))
  p <- ncol(X)
  slope <- average(function(t) at(t, X, y, v)$beta[p])
  slope2 <- average(function(t) { q <- at(t, X, y, v); q$C[p, p] + q$beta[p]^2 })
  list(logEvidence = log(mass) + top, tau = c(average(function(t) t), quantile(.025), quantile(.5), quantile(.975)),
    theta = th, sd = sqrt(th2 - th^2), last = c(slope, sqrt(slope2 - slope^2)),
    keep = sapply(v, function(w) average(function(t) t^2 / (t^2 + w))))
}
json <- function(x) if (is.list(x)) paste0("{", paste0('"', names(x), '": ', sapply(x, json), collapse = ", "), "}") else
  if (length(x) == 1) formatC(x, digits = 13, format = "g") else paste0("[", paste(formatC(x, digits = 13, format = "g"), collapse = ", "), "]")
one <- function(X) {
  t2 <- best(X, y, v); f <- at(sqrt(t2), X, y, v); th <- theta(sqrt(t2), X, y, v)
  p <- ncol(X)
  list(reml = t2, ml = best(X, y, v, FALSE), beta = f$beta, se = sqrt(diag(f$C)), logRestricted = f$log,
    theta = th$mean, sd = th$sd,
    deletedAtReml = deleted(X, y, v, t2)[, 3], deletedRefitted = deleted(X, y, v, NULL)[, 3],
    flat = posterior(X, y, v, function(s) 0),
    halfCauchy = posterior(X, y, v, function(s) log(2 / (pi * 0.5)) - log1p((s / 0.5)^2)))
}
cat(json(list(y = y, v = v, latitude = latitude, mean = one(cbind(rep(1, J))), line = one(cbind(1, latitude)))), "\n")
