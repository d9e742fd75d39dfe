/** No word is a colour here: d3's interpolation then treats it as any other word. */
const none = () => null;

export const color = none;
export const rgb = none;
export const hsl = none;
export const lab = none;
export const hcl = none;
export const cubehelix = none;
export const gray = none;
export const lch = none;
