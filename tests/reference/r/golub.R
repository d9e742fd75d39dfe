# The leukaemia patients of Golub et al. (1999) as the Bioconductor package multtest carries them, and what limma makes of them:
# run as `Rscript golub.R`. Writes golub.json, and with an argument also the table that src/data/golub1999.ts holds.
suppressPackageStartupMessages({ library(multtest); library(limma); library(jsonlite) })
data(golub)
versions <- c(R = paste(R.version$major, R.version$minor, sep = "."),
  sapply(c("multtest", "limma"), function(p) as.character(packageVersion(p))))
rows <- seq(2, nrow(golub), 10)
STEP <- 0.05
q <- round(golub[rows, ] / STEP)
table <- q / 20
fit <- function(x, kind) {
  e <- eBayes(lmFit(x, model.matrix(~ kind)))
  list(difference = unname(e$coefficients[, 2]), variance = unname(e$sigma^2), d0 = e$df.prior, s02 = e$s2.prior,
    squeezed = unname(e$s2.post), t = unname(e$t[, 2]))
}
few <- c(1:3, 28:30)
all <- fit(golub, golub.cl)
ccnd3 <- golub[1042, ]
welch <- t.test(ccnd3 ~ golub.cl)
json <- list(source = "multtest::golub; limma lmFit, eBayes", versions = as.list(versions),
  whole = list(genes = nrow(golub), patients = ncol(golub), kinds = as.list(table(golub.cl)), sum = sum(golub),
    means = max(abs(colMeans(golub))), sds = range(apply(golub, 2, sd)), d0 = all$d0, s02 = all$s02),
  rows = rows, total = sum(q), byPatient = colSums(q),
  # The selected rows with all their digits, all 38 patients.
  exact = list(difference = all$difference[rows], variance = all$variance[rows]),
  exactFit = fit(golub[rows, ], golub.cl)[c("d0", "s02")],
  # To twentieths, as the book has them: all patients, and three of each kind.
  rounded = fit(table, golub.cl)[c("d0", "s02", "t")],
  few = c(list(patients = few), fit(table[, few], golub.cl[few])),
  ccnd3 = list(name = golub.gnames[1042, 2], means = unname(welch$estimate), welch = unname(welch$statistic),
    welchDf = unname(welch$parameter), pooled = unname(t.test(ccnd3 ~ golub.cl, var.equal = TRUE)$statistic)))
write(toJSON(json, digits = 16, auto_unbox = TRUE), "golub.json")
if (length(commandArgs(TRUE)) > 0) {
  sign <- setdiff(40:126, c(92, 96))
  coded <- function(z) if (z < 85) intToUtf8(sign[z + 1]) else paste0("!", intToUtf8(sign[z - 84]))
  zigzag <- function(e) ifelse(e >= 0, 2 * e, -2 * e - 1)
  lines <- apply(q, 1, function(one) {
    middle <- round(median(one))
    paste(sapply(zigzag(c(middle, one - middle)), coded), collapse = "")
  })
  writeLines(lines, commandArgs(TRUE)[1])
  writeLines(paste(rows, golub.gnames[rows, 2], sep = "\t"), paste0(commandArgs(TRUE)[1], ".names"))
}
