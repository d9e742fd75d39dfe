# Variances of genes with zeros and without degrees of freedom: limma's fitFDist (2017 on) and squeezeVar written out in base R.
# Zeros are moved up to 1e-5 of the median, genes with df 0 are left out of the fit. Run: Rscript zeros.R
inverse <- function(y) uniroot(function(l) log(trigamma(exp(l))) - log(y), c(-20, 30), tol = 1e-15)$root
fit <- function(x, df1) {
  ok <- df1 > 1e-15
  x <- x[ok]; df1 <- df1[ok]
  m <- median(x)
  if (m == 0) m <- 1
  x <- pmax(x, 1e-5 * m)
  if (length(x) == 1) return(c(s02 = x, d0 = 0))
  e <- log(x) - digamma(df1 / 2) + log(df1 / 2)
  v <- sum((e - mean(e))^2) / (length(x) - 1) - mean(trigamma(df1 / 2))
  if (v > 0) { d0 <- 2 * exp(inverse(v)); c(s02 = exp(mean(e) + digamma(d0 / 2) - log(d0 / 2)), d0 = d0) }
  else c(s02 = mean(x), d0 = Inf)
}
cases <- list(
  zero = list(x = c(0, 1.2, 0.4, 3.1, 0.9, 2.2), df = c(4, 4, 5, 3, 4, 4)),
  mostZero = list(x = c(0, 0, 0, 2, 3), df = c(4, 4, 4, 4, 4)),
  noDf = list(x = c(0, 1.2, 0.4, 3.1, 9.9, 0.2), df = c(0, 4, 5, 3, 4, 0)),
  one = list(x = c(2.5, 0), df = c(3, 0)),
  alike = list(x = c(1, 1.1, 0.9, 0), df = c(4, 4, 4, 0))
)
show <- function(v) paste0("[", paste(ifelse(is.finite(v), sprintf("%.15g", v), '"Infinity"'), collapse = ", "), "]")
out <- sapply(names(cases), function(n) {
  g <- cases[[n]]; f <- fit(g$x, g$df)
  post <- if (is.finite(f["d0"])) (f["d0"] * f["s02"] + g$df * g$x) / (f["d0"] + g$df) else rep(f["s02"], length(g$x))
  sprintf('  "%s": { "variance": %s, "df": %s, "s02": %.15g, "d0": %s, "posterior": %s }', n, show(g$x), show(g$df), f["s02"], sub("\\[(.*)\\]", "\\1", show(f["d0"])), show(post))
})
cat("{\n", sprintf('  "versions": { "R": "%s" },\n', R.version.string), paste(out, collapse = ",\n"), "\n}\n", sep = "", file = "zeros.json")
