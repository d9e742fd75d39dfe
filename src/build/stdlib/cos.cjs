/** Stands in for @stdlib/math-base-special-cos, which brings an argument reduction for huge angles along. */
module.exports = Math.cos;
