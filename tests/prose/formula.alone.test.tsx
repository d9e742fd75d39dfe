import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { Formula } from "#prose/formula/Formula.tsx";
import { collectFormulas, lendTypesetter, loadFormulas } from "#prose/formula/formulas.ts";
import { formulaStyles, typeset } from "#prose/formula/typeset.ts";
import { Tex } from "#prose/Tex.tsx";

const FRACTION = "\\frac{n\\,\\tau^2}{n\\,\\tau^2 + \\sigma^2}";

it("a formula the page was built without says which", () => {
  expect(() => renderToStaticMarkup(<Formula tex="\\omega" />)).toThrow(
    'The page was built without the formula "\\\\omega" (symbol).',
  );
});

it("a formula of the page's table is found without a typesetter", () => {
  loadFormulas({ "symbol:given": ["span", { className: "katex" }, "x"] });
  expect(renderToStaticMarkup(<Formula tex="given" />)).toBe('<span class="katex">x</span>');
});

describe("typeset", () => {
  beforeAll(() => lendTypesetter(typeset));

  it("has a picture for eyes and MathML for ears, and no inline style", () => {
    const html = renderToStaticMarkup(<Tex tex={FRACTION} display />);
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
    expect(html).toMatch(/<span aria-hidden="true" class="katex-html">/);
    expect(html).not.toContain("style=");
  });

  it("turns every inline style into a class of the style sheet", () => {
    const html = renderToStaticMarkup(<Formula tex={FRACTION} form="display" />);
    const rules = formulaStyles().split("\n");
    const used = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) =>
      names.split(" ").filter((name) => /^f[a-z0-9]{1,2}$/.test(name)),
    );
    expect(used.length).toBeGreaterThan(5);
    for (const name of used)
      expect(rules.filter((rule) => rule.startsWith(`.${name}{`))).toHaveLength(1);
  });

  it("keeps the ids of quantities and drops every other command that could do harm", () => {
    const tex = "{\\htmlData{quantity=school.tau2}{\\tau^2}}";
    expect(renderToStaticMarkup(<Formula tex={tex} />)).toContain('data-quantity="school.tau2"');
    for (const harm of ["\\href{javascript:alert(1)}{x}", "\\includegraphics{http://x/y.png}"]) {
      const html = renderToStaticMarkup(<Formula tex={harm} />);
      expect(html).not.toMatch(/href=|<img/);
    }
  });

  it("refuses what is no formula", () => {
    expect(() => renderToStaticMarkup(<Formula tex="\\frac{" />)).toThrow();
  });

  it("puts numbers into the slots and leaves the rest as it was", () => {
    const tex = "{\\htmlData{slot=n, quantity=school.n}{00}} \\cdot x";
    const filled = (n: string) =>
      renderToStaticMarkup(<Formula tex={tex} form="live" slots={{ n }} />);
    expect(filled("12")).toContain('data-slot-name="n">12</span>');
    expect(filled("13").replace("13", "12")).toBe(filled("12"));
    expect(filled("<b>&")).toContain("&lt;b&gt;&amp;");
  });

  it("collects for the page what was used, and only that", () => {
    const { result, table } = collectFormulas(() => renderToStaticMarkup(<Formula tex="\\mu" />));
    expect(result).toContain("katex");
    expect(Object.keys(table)).toEqual(["symbol:\\\\mu"]);
    expect(collectFormulas(() => "").table).toEqual({});
  });
});
