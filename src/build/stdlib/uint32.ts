/** Stands in for @stdlib/array-uint32: every browser of the book has it. */
export default Uint32Array;
