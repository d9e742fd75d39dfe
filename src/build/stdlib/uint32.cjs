/** Stands in for @stdlib/array-uint32: every browser of the book has it. */
module.exports = Uint32Array;
