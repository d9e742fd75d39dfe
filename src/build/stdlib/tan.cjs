/** Stands in for @stdlib/math-base-special-tan, which brings an argument reduction for huge angles along. */
module.exports = Math.tan;
