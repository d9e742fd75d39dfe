/** Stands in for @stdlib/array-uint8: every browser of the book has it. */
export default Uint8Array;
