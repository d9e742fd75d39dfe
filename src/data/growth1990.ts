/**
 * Weights in grams of 30 young rats of a control group, each weighed on the same five days of its life.
 *
 * Source   A. E. Gelfand, S. E. Hills, A. Racine-Poon and A. F. M. Smith, Illustration of Bayesian inference in normal
 *          data models using Gibbs sampling, Journal of the American Statistical Association 85 (1990), table 3.
 * Licence  A table of facts; also in posteriordb, BSD-3.
 * Rows     30 rats, 5 weights each; all weights add up to 36,398.
 * Known    In the examples of BUGS the same table is model "Rats": means of the posterior 6.19 g a day for the mean of the
 *          slopes and 6.09 g for the scatter about a line.
 */
export const DAYS = [8, 15, 22, 29, 36] as const;

export const weights: readonly (readonly number[])[] = [
  [151, 199, 246, 283, 320],
  [145, 199, 249, 293, 354],
  [147, 214, 263, 312, 328],
  [155, 200, 237, 272, 297],
  [135, 188, 230, 280, 323],
  [159, 210, 252, 298, 331],
  [141, 189, 231, 275, 305],
  [159, 201, 248, 297, 338],
  [177, 236, 285, 350, 376],
  [134, 182, 220, 260, 296],
  [160, 208, 261, 313, 352],
  [143, 188, 220, 273, 314],
  [154, 200, 244, 289, 325],
  [171, 221, 270, 326, 358],
  [163, 216, 242, 281, 312],
  [160, 207, 248, 288, 324],
  [142, 187, 234, 280, 316],
  [156, 203, 243, 283, 317],
  [157, 212, 259, 307, 336],
  [152, 203, 246, 286, 321],
  [154, 205, 253, 298, 334],
  [139, 190, 225, 267, 302],
  [146, 191, 229, 272, 302],
  [157, 211, 250, 285, 323],
  [132, 185, 237, 286, 331],
  [160, 207, 257, 303, 345],
  [169, 216, 261, 295, 333],
  [157, 205, 248, 289, 316],
  [137, 180, 219, 258, 291],
  [153, 200, 244, 286, 324],
];
