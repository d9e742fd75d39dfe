/** Stands in for @stdlib/array-float64: every browser of the book has it. */
module.exports = Float64Array;
