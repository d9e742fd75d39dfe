# Writes radon.json: R 4.2.2, rstanarm 2.21.3 (for its table alone), lme4 1.1-31, jsonlite.
suppressMessages({library(rstanarm); library(lme4); library(jsonlite)})
activity <- round(10 * (exp(radon$log_radon) - .1)) / 10
radon$book <- log(pmax(activity, .1))
fit <- function(y, line = y ~ floor + (1 | county)) {
  m <- lmer(line, transform(radon, y = y)); v <- as.data.frame(VarCorr(m))$sdcor
  list(fixed = unname(fixef(m)), between = v[1], within = v[2])
}
county <- function(f) as.vector(tapply(seq_along(activity), radon$county, f))
write_json(list(
  source = "rstanarm::radon",
  n = county(length), y = county(function(i) mean(radon$book[i])), x = county(function(i) mean(radon$floor[i])),
  over = county(function(i) sum(activity[i] >= 4)),
  uranium = county(function(i) radon$log_uranium[i[1]]),
  book = fit(radon$book), packaged = fit(radon$log_radon),
  withUranium = fit(radon$book, y ~ floor + log_uranium + (1 | county)),
  versions = list(R = "4.2.2", rstanarm = "2.21.3", lme4 = "1.1.31")
), "radon.json", digits = 10, auto_unbox = TRUE)
