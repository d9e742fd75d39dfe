# Answers of lme4, metafor and limma for the tests of src/core/pooling: run as `Rscript make.R`.
suppressMessages({
  library(lme4); library(metafor); library(metadat); library(limma); library(numDeriv); library(jsonlite)
})

versions <- sapply(c("lme4", "metafor", "metadat", "limma", "numDeriv"), function(p) as.character(packageVersion(p)))
save <- function(name, value) {
  value$versions <- c(R = paste(R.version$major, R.version$minor, sep = "."), as.list(versions))
  write(toJSON(value, digits = 16, auto_unbox = TRUE), paste0(name, ".json"))
}

# lme4's own deviance, its optimum polished by Newton's steps with Richardson differences.
polished <- function(formula, data, REML) {
  weighted <- "w" %in% names(data)
  f <- if (weighted) lFormula(formula, data, REML = REML, weights = w) else lFormula(formula, data, REML = REML)
  dev <- do.call(mkLmerDevfun, f)
  opt <- optimizeLmer(dev, optimizer = "bobyqa", control = list(rhoend = 1e-9))
  theta <- opt$par
  free <- theta > 1e-4
  for (i in 1:4) if (any(free)) {
    d <- function(t) { full <- theta; full[free] <- t; dev(full) }
    theta[free] <- theta[free] - solve(hessian(d, theta[free]), grad(d, theta[free]))
  }
  theta[!free] <- 0
  opt$par <- theta
  opt$fval <- dev(theta)
  mkMerMod(environment(dev), opt, f$reTrms, fr = f$fr)
}
answer <- function(formula, data, groups) {
  out <- lapply(c(REML = TRUE, ML = FALSE), function(REML) {
    fit <- polished(formula, data, REML)
    vc <- as.data.frame(VarCorr(fit))
    effects <- ranef(fit)
    list(fixed = unname(fixef(fit)), se = unname(sqrt(diag(as.matrix(vcov(fit))))),
         variance = as.list(setNames(vc$vcov, vc$grp)), logLik = as.numeric(logLik(fit)),
         effects = lapply(effects[groups], function(e) as.list(setNames(e[[1]], rownames(e)))))
  })
  out
}

# Three levels, unbalanced: casks and assays dropped from the pastes; and a set whose batches do not differ.
p <- Pastes[, c("batch", "sample", "strength")]
p$batch <- as.character(p$batch); p$sample <- as.character(p$sample)
drop <- c(2, 3, 4, 9, 17, 18, 26, 31, 35, 36, 37, 38, 44, 59, 60)
u <- p[-drop, ]
flatBatches <- u
flatBatches$strength <- flatBatches$strength - ave(flatBatches$strength, flatBatches$batch) + 60
nested <- function(d) {
  d$batch <- factor(d$batch, unique(d$batch)); d$sample <- factor(d$sample, unique(d$sample))
  list(columns = names(d), rows = unname(lapply(seq_len(nrow(d)), function(i) unname(as.list(lapply(d[i, ], function(v) if (is.factor(v)) as.character(v) else v))))),
       expected = answer(strength ~ 1 + (1 | batch) + (1 | sample), d, c("batch", "sample")))
}
save("nested", list(
  source = "lme4 Pastes (Davies & Goldsmith 1972), rows dropped to unbalance it; flat: its batches centred",
  unbalanced = nested(u), flat = nested(flatBatches)))

# Weighted rows, two and three levels: the same casks and assays, each row with a weight.
wt <- u
wt$w <- 0.5 + (seq_len(nrow(wt)) * 7) %% 13
rowsOf <- function(d) unname(lapply(seq_len(nrow(d)), function(i) list(as.character(d$batch[i]), as.character(d$sample[i]), d$strength[i], d$w[i])))
save("weighted", list(
  source = "lme4 Pastes as in nested.json, row i with weight 0.5 + (7i mod 13); lme4's weights=",
  columns = c("batch", "sample", "strength", "w"), rows = rowsOf(wt),
  groups = answer(strength ~ 1 + (1 | sample), wt, "sample"),
  nested = answer(strength ~ 1 + (1 | batch) + (1 | sample), wt, c("batch", "sample"))))

# Three levels with known variances: 56 schools in 11 districts.
k <- dat.konstantopoulos2011
known <- lapply(c(REML = "REML", ML = "ML"), function(m) {
  model <- function(s) rma.mv(yi, vi, random = ~ 1 | district/study, data = k, method = m, sigma2 = s)
  start <- rma.mv(yi, vi, random = ~ 1 | district/study, data = k, method = m)$sigma2
  at <- function(s) as.numeric(logLik(model(s)))
  for (i in 1:4) start <- start - solve(hessian(at, start), grad(at, start))
  fit <- model(start)
  extra <- if (m == "REML") 0.5 * log(nrow(k)) else 0
  list(psi = as.numeric(fit$b), se = fit$se, omega2 = start[1], tau2 = start[2],
       logLik = as.numeric(logLik(fit)) - extra)
})
save("known", list(source = "metadat dat.konstantopoulos2011; metafor adds 0.5 log|X'X| to the REML log likelihood, taken off here",
  district = k$district, y = k$yi, variance = k$vi, expected = known))

# Crossed: penicillin, 24 plates x 6 samples; and an incomplete table of it.
pen <- Penicillin
crossed <- function(d) list(columns = c("plate", "sample", "diameter"),
  rows = unname(lapply(seq_len(nrow(d)), function(i) list(as.character(d$plate[i]), as.character(d$sample[i]), d$diameter[i]))),
  expected = answer(diameter ~ 1 + (1 | plate) + (1 | sample), d, c("plate", "sample")))
keep <- (seq_len(nrow(pen)) * 7) %% 11 < 5
save("crossed", list(source = "lme4 Penicillin (Davies & Goldsmith 1972); incomplete: rows i with 7i mod 11 < 5",
  full = crossed(pen), incomplete = crossed(droplevels(pen[keep, ]))))

# Gene-wise variances: simulated with a fixed seed; equal and unequal degrees of freedom; no excess of spread (d0 infinite).
set.seed(20240229)
genes <- function(s2, df, effect, se) {
  fit <- fitFDist(s2, df)
  sq <- squeezeVar(s2, df)
  total <- pmin(df + sq$df.prior, sum(df))
  t <- effect / (se * sqrt(sq$var.post))
  list(variance = s2, df = df, effect = effect, unscaledSd = se, expected = list(
    d0 = if (is.finite(sq$df.prior)) sq$df.prior else "Infinity", s02 = sq$var.prior, posterior = sq$var.post,
    t = t, p = 2 * pt(-abs(t), total), dfTotal = total))
}
G <- 60
s2 <- 0.05 * 4 / rchisq(G, 4) * rchisq(G, 5) / 5
df <- rep(5, G)
unequal <- rep(c(3, 5, 8), length.out = G)
s2u <- 0.05 * 6 / rchisq(G, 6) * rchisq(G, unequal) / unequal
even <- qchisq(ppoints(G), 5) / 5 * 0.05
save("genes", list(source = "simulated here, seed 20240229; limma fitFDist, squeezeVar and the total df of eBayes",
  equal = genes(s2, df, rnorm(G, 0, 0.3), rep(0.5, G)),
  unequal = genes(s2u, unequal, rnorm(G, 0, 0.3), rep(c(0.4, 0.6), G / 2)),
  alike = genes(even, df, rnorm(G, 0, 0.3), rep(0.5, G))))
