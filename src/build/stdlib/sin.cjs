/** Stands in for @stdlib/math-base-special-sin, which brings an argument reduction for huge angles along. */
module.exports = Math.sin;
