/** Stands in for @stdlib/array-uint8: every browser of the book has it. */
module.exports = Uint8Array;
