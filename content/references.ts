/** A source the book rests on. */
export interface Reference {
  /** As it stands in the text: "Efron and Morris 1977". */
  readonly short: string;
  readonly full: string;
}

export const references = {
  neal2011: {
    short: "Neal 2011",
    full: "R. M. Neal, MCMC using Hamiltonian dynamics, in S. Brooks, A. Gelman, G. L. Jones and X.-L. Meng (editors), Handbook of Markov Chain Monte Carlo, chapter 5, Chapman & Hall/CRC 2011.",
  },
  betancourt2015: {
    short: "Betancourt and Girolami 2015",
    full: "M. Betancourt and M. Girolami, Hamiltonian Monte Carlo for hierarchical models, in S. K. Upadhyay and others (editors), Current Trends in Bayesian Methodology with Applications, chapter 4, CRC Press 2015.",
  },
  papaspiliopoulos2007: {
    short: "Papaspiliopoulos et al. 2007",
    full: "O. Papaspiliopoulos, G. O. Roberts and M. Sköld, A general framework for the parametrization of hierarchical models, Statistical Science 22(1), 59–73, 2007.",
  },
  vehtari2021: {
    short: "Vehtari et al. 2021",
    full: "A. Vehtari, A. Gelman, D. Simpson, B. Carpenter and P.-C. Bürkner, Rank-normalization, folding, and localization: an improved R-hat for assessing convergence of MCMC, Bayesian Analysis 16(2), 667–718, 2021.",
  },
  metropolis1953: {
    short: "Metropolis et al. 1953",
    full: "N. Metropolis, A. W. Rosenbluth, M. N. Rosenbluth, A. H. Teller and E. Teller, Equation of state calculations by fast computing machines, Journal of Chemical Physics 21, 1087–1092, 1953.",
  },
  gelfand1990: {
    short: "Gelfand et al. 1990",
    full: "A. E. Gelfand, S. E. Hills, A. Racine-Poon and A. F. M. Smith, Illustration of Bayesian inference in normal data models using Gibbs sampling, Journal of the American Statistical Association 85, 972–985, 1990.",
  },
  rubin1981: {
    short: "Rubin 1981",
    full: "D. B. Rubin, Estimation in parallel randomized experiments, Journal of Educational Statistics 6(4), 377–401, 1981.",
  },
  gelman2013: {
    short: "Gelman et al. 2013",
    full: "A. Gelman, J. B. Carlin, H. S. Stern, D. B. Dunson, A. Vehtari and D. B. Rubin, Bayesian Data Analysis, 3rd edition, Chapman & Hall/CRC 2013, sections 2.5 and 5.4.",
  },
  efron1975: {
    short: "Efron and Morris 1975",
    full: "B. Efron and C. Morris, Data analysis using Stein’s estimator and its generalizations, Journal of the American Statistical Association 70, 311–319, 1975.",
  },
  buhlmann1970: {
    short: "Bühlmann and Straub 1970",
    full: "H. Bühlmann and E. Straub, Glaubwürdigkeit für Schadensätze, Mitteilungen der Vereinigung Schweizerischer Versicherungsmathematiker 70, 111–133, 1970.",
  },
  hachemeister1975: {
    short: "Hachemeister 1975",
    full: "C. A. Hachemeister, Credibility for regression models with application to trend, in P. M. Kahn (ed.), Credibility: Theory and Applications, 129–163, Academic Press 1975.",
  },
  golub1999: {
    short: "Golub et al. 1999",
    full: "T. R. Golub, D. K. Slonim, P. Tamayo and others, Molecular classification of cancer: class discovery and class prediction by gene expression monitoring, Science 286, 531–537, 1999.",
  },
  smyth2004: {
    short: "Smyth 2004",
    full: "G. K. Smyth, Linear models and empirical Bayes methods for assessing differential expression in microarray experiments, Statistical Applications in Genetics and Molecular Biology 3(1), article 3, 2004.",
  },
  james1961: {
    short: "James and Stein 1961",
    full: "W. James and C. Stein, Estimation with quadratic loss, Proceedings of the Fourth Berkeley Symposium 1, 361–379, 1961.",
  },
  efron1977: {
    short: "Efron and Morris 1977",
    full: "B. Efron and C. Morris, Stein’s paradox in statistics, Scientific American 236(5), 119–127, 1977.",
  },
  wainer2007: {
    short: "Wainer 2007",
    full: "H. Wainer, The most dangerous equation, American Scientist 95(3), 249–256, 2007.",
  },
  christiansen1996: {
    short: "Christiansen and Morris 1996",
    full: "C. L. Christiansen and C. N. Morris, Fitting and checking a two-level Poisson model: modeling patient mortality rates in heart transplant patients, in D. A. Berry and D. K. Stangl (editors), Bayesian Biostatistics, Dekker 1996.",
  },
  laird1989: {
    short: "Laird and Louis 1989",
    full: "N. M. Laird and T. A. Louis, Empirical Bayes ranking methods, Journal of Educational Statistics 14(1), 29–46, 1989.",
  },
  goldstein1996: {
    short: "Goldstein and Spiegelhalter 1996",
    full: "H. Goldstein and D. J. Spiegelhalter, League tables and their limitations: statistical issues in comparisons of institutional performance, Journal of the Royal Statistical Society A 159, 385–443, 1996.",
  },
  ross: {
    short: "Ross",
    full: "K. Ross, An Introduction to Bayesian Reasoning and Methods, online book at bookdown.org, chapter 19.",
  },
  stein1956: {
    short: "Stein 1956",
    full: "C. Stein, Inadmissibility of the usual estimator for the mean of a multivariate normal distribution, Proceedings of the Third Berkeley Symposium 1, 197–206, 1956.",
  },
  gelman2006: {
    short: "Gelman 2006",
    full: "A. Gelman, Prior distributions for variance parameters in hierarchical models, Bayesian Analysis 1(3), 515–534, 2006.",
  },
  gaver1987: {
    short: "Gaver and O’Muircheartaigh 1987",
    full: "D. P. Gaver and I. G. O’Muircheartaigh, Robust empirical Bayes analyses of event rates, Technometrics 29(1), 1–15, 1987.",
  },
  george1993: {
    short: "George, Makov and Smith 1993",
    full: "E. I. George, U. E. Makov and A. F. M. Smith, Conjugate likelihood distributions, Scandinavian Journal of Statistics 20(2), 147–156, 1993.",
  },
  raudenbush2002: {
    short: "Raudenbush and Bryk 2002",
    full: "S. W. Raudenbush and A. S. Bryk, Hierarchical Linear Models: Applications and Data Analysis Methods, 2nd edition, Sage 2002, chapters 4 and 8.",
  },
  konstantopoulos2011: {
    short: "Konstantopoulos 2011",
    full: "S. Konstantopoulos, Fixed effects and variance components estimation in three-level meta-analysis, Research Synthesis Methods 2(1), 61–76, 2011.",
  },
  bliss1953: {
    short: "Bliss and Fisher 1953",
    full: "C. I. Bliss and R. A. Fisher, Fitting the negative binomial distribution to biological data, Biometrics 9(2), 176–200, 1953.",
  },
  rutherford1910: {
    short: "Rutherford and Geiger 1910",
    full: "E. Rutherford and H. Geiger, with a note by H. Bateman, The probability variations in the distribution of α particles, Philosophical Magazine, Series 6, 20(118), 698–707, 1910.",
  },
  searle1971: {
    short: "Searle 1971",
    full: "S. R. Searle, Linear Models, Wiley 1971, section 7.4.",
  },
  burkner2017: {
    short: "Bürkner 2017",
    full: "P.-C. Bürkner, brms: an R package for Bayesian multilevel models using Stan, Journal of Statistical Software 80(1), 1–28, 2017; the default as told under set_prior in the documentation of the package.",
  },
  gabry2020: {
    short: "Gabry and Goodrich",
    full: "J. Gabry and B. Goodrich, Estimating generalized (non-)linear models with group-specific terms with rstanarm, vignette of the R package rstanarm; the factor of a linear model, its residual standard deviation, stands in the package’s program continuous.stan.",
  },
  capretto2022: {
    short: "Capretto et al. 2022",
    full: "T. Capretto, C. Piho, R. Kumar, J. Westfall, T. Yarkoni and O. A. Martin, Bambi: a simple interface for fitting Bayesian linear models in Python, Journal of Statistical Software 103(15), 1–29, 2022; the scale as in the package’s module priors.scaler.",
  },
  higgins2009: {
    short: "Higgins et al. 2009",
    full: "J. P. T. Higgins, S. G. Thompson and D. J. Spiegelhalter, A re-evaluation of random-effects meta-analysis, Journal of the Royal Statistical Society A 172(1), 137–159, 2009.",
  },
  inthout2016: {
    short: "IntHout et al. 2016",
    full: "J. IntHout, J. P. A. Ioannidis, M. M. Rovers and J. J. Goeman, Plea for routinely presenting prediction intervals in meta-analysis, BMJ Open 6(7), e010247, 2016.",
  },
  hurlbert1984: {
    short: "Hurlbert 1984",
    full: "S. H. Hurlbert, Pseudoreplication and the design of ecological field experiments, Ecological Monographs 54(2), 187–211, 1984.",
  },
  kish1965: {
    short: "Kish 1965",
    full: "L. Kish, Survey Sampling, Wiley 1965.",
  },
  box1973: {
    short: "Box and Tiao 1973",
    full: "G. E. P. Box and G. C. Tiao, Bayesian Inference in Statistical Analysis, Addison-Wesley 1973, section 5.1.2.",
  },
  bates2015: {
    short: "Bates et al. 2015",
    full: "D. Bates, M. Mächler, B. Bolker and S. Walker, Fitting linear mixed-effects models using lme4, Journal of Statistical Software 67(1), 1–48, 2015.",
  },
  greenwood1920: {
    short: "Greenwood and Yule 1920",
    full: "M. Greenwood and G. U. Yule, An inquiry into the nature of frequency distributions representative of multiple happenings, Journal of the Royal Statistical Society 83(2), 255–279, 1920.",
  },
  kallioinen2023: {
    short: "Kallioinen and others 2023",
    full: "N. Kallioinen, T. Paananen, P.-C. Bürkner and A. Vehtari, Detecting and diagnosing prior and likelihood sensitivity with power-scaling, Statistics and Computing 34, 57, 2023.",
  },
  colditz1994: {
    short: "Colditz and others 1994",
    full: "G. A. Colditz, T. F. Brewer, C. S. Berkey, M. E. Wilson, E. Burdick, H. V. Fineberg and F. Mosteller, Efficacy of BCG vaccine in the prevention of tuberculosis: meta-analysis of the published literature, Journal of the American Medical Association 271(9), 698–702, 1994.",
  },
  tarone1982: {
    short: "Tarone 1982",
    full: "R. E. Tarone, The use of historical control information in testing for a trend in proportions, Biometrics 38(1), 215–220, 1982.",
  },
  berkey1995: {
    short: "Berkey and others 1995",
    full: "C. S. Berkey, D. C. Hoaglin, F. Mosteller and G. A. Colditz, A random-effects regression model for meta-analysis, Statistics in Medicine 14(4), 395–411, 1995.",
  },
  robinson1950: {
    short: "Robinson 1950",
    full: "W. S. Robinson, Ecological correlations and the behavior of individuals, American Sociological Review 15(3), 351–357, 1950.",
  },
  bafumi2006: {
    short: "Bafumi and Gelman 2006",
    full: "J. Bafumi and A. Gelman, Fitting multilevel models when predictors and group effects correlate, paper prepared for the annual meeting of the Midwest Political Science Association, Chicago 2006.",
  },
  gelman2012: {
    short: "Gelman, Hill and Yajima 2012",
    full: "A. Gelman, J. Hill and M. Yajima, Why we (usually) don’t have to worry about multiple comparisons, Journal of Research on Educational Effectiveness 5(2), 189–211, 2012.",
  },
  price1996: {
    short: "Price, Nero and Gelman 1996",
    full: "P. N. Price, A. V. Nero and A. Gelman, Bayesian prediction of mean indoor radon concentrations for Minnesota counties, Health Physics 71(6), 922–936, 1996.",
  },
  gelman2007: {
    short: "Gelman and Hill 2007",
    full: "A. Gelman and J. Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models, Cambridge University Press 2007, chapter 12.",
  },
  lin1999: {
    short: "Lin and others 1999",
    full: "C.-Y. Lin, A. Gelman, P. N. Price and D. H. Krantz, Analysis of local decisions using hierarchical modeling, applied to home radon measurement and remediation, Statistical Science 14(3), 305–337, 1999.",
  },
  snijders1993: {
    short: "Snijders and Bosker 1993",
    full: "T. A. B. Snijders and R. J. Bosker, Standard errors and sample sizes for two-level research, Journal of Educational Statistics 18(3), 237–259, 1993.",
  },
} as const satisfies Readonly<Record<string, Reference>>;
