import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * d3 interpolates between colours too, which the book never does (its themes are style sheets): without the names and the
 * spaces of colours a page is 3 kB lighter.
 */
export const leanD3Alias = {
  "d3-color": fileURLToPath(new URL("./d3/color.mjs", import.meta.url)),
};

/** A class as d3-shape writes it: a function, then what its instances share. */
const CLASS =
  /^function (\w+)\(([^)]*)\) \{\n((?: .*\n|\n)*?)\}\n\n\1\.prototype = (\{\n(?: .*\n|\n)*?\});/gm;

/** Says of each class that making it does nothing else, so that the curves nobody draws can go. */
export const leanD3 = (): Plugin => ({
  name: "lean-d3",
  transform: {
    filter: { id: /d3-shape\.mjs$/ },
    handler: (code) => ({
      code: code
        .replace(
          CLASS,
          (_, name: string, parameters: string, body: string, shared: string) =>
            `const ${name} = /* @__PURE__ */ (() => {\nfunction ${name}(${parameters}) {\n${body}}\n${name}.prototype = ${shared};\nreturn ${name};\n})();`,
        )
        .replaceAll(" = (function custom(", " = /* @__PURE__ */ (function custom(")
        .replaceAll(" = curveRadial(", " = /* @__PURE__ */ curveRadial("),
      map: null,
    }),
  },
});
