/** Stands in for @stdlib/array-float64: every browser of the book has it. */
export default Float64Array;
