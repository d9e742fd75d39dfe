/** Stands in for @stdlib/array-uint16: every browser of the book has it. */
export default Uint16Array;
