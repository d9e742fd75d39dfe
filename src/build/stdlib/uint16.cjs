/** Stands in for @stdlib/array-uint16: every browser of the book has it. */
module.exports = Uint16Array;
