/** Each concept of the book has one word, one hue, one line and one shape in every figure. */
export type Tone = "population" | "data" | "posterior" | "guess" | "truth" | "plain";
