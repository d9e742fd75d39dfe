import { compile } from "@mdx-js/mdx";
import type { Element, ElementContent, Root } from "hast";
import rehypeSlug from "rehype-slug";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdxFrontmatter from "remark-mdx-frontmatter";
import { visit } from "unist-util-visit";
import type { Plugin } from "vite";

/** Chapters: MDX to a component whose formulas are `<Tex>` and whose h2 open a `<section>`. */
export function mdx(): Plugin {
  return {
    name: "book:mdx",
    enforce: "pre",
    async transform(source, id) {
      if (!id.endsWith(".mdx")) return null;
      const file = await compile(
        { value: source, path: id },
        {
          remarkPlugins: [remarkFrontmatter, remarkMdxFrontmatter, remarkGfm, remarkMath],
          // Inline styles are refused by the policy: an aligned column has its attribute.
          tableCellAlignToStyle: false,
          rehypePlugins: [rehypeSlug, formulasAsComponents, sections],
        },
      );
      return { code: String(file), map: null, moduleType: "js" };
    },
  };
}

/** `$x$` and `$$x$$` become `<Tex>`: typeset by the one typesetter, at render time. */
function formulasAsComponents() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      const code = mathCode(node);
      if (!code || index === undefined || !parent) return;
      const text = code.children[0];
      const tex = text?.type === "text" ? text.value : "";
      const display = node.tagName === "pre";
      const attributes = [
        { type: "mdxJsxAttribute", name: "tex", value: tex },
        ...(display ? [{ type: "mdxJsxAttribute", name: "display", value: null }] : []),
      ];
      parent.children[index] = {
        type: display ? "mdxJsxFlowElement" : "mdxJsxTextElement",
        name: "Tex",
        attributes,
        children: [],
      } as unknown as ElementContent;
    });
  };
}

function mathCode(node: Element): Element | undefined {
  const code = node.tagName === "pre" ? node.children[0] : node;
  if (code?.type !== "element" || code.tagName !== "code") return undefined;
  const classes = code.properties.className;
  const isMath = Array.isArray(classes) && classes.includes("language-math");
  return isMath ? code : undefined;
}

/** Everything from one h2 to the next is one section: it can be skipped while it is off screen. */
function sections() {
  return (tree: Root) => {
    const out: Root["children"] = [];
    let open: Element | undefined;
    for (const child of tree.children) {
      if (child.type === "element" && child.tagName === "h2") {
        const properties = { ariaLabelledBy: [String(child.properties.id)] };
        const section: Element = { type: "element", tagName: "section", properties, children: [] };
        open = section;
        out.push(section);
      }
      if (open && child.type !== "doctype") open.children.push(child as ElementContent);
      else out.push(child);
    }
    tree.children = out;
  };
}
