import type { Declaration, Explorable } from "#explorable/createExplorable.ts";
import { allExplorables } from "#explorable/registry.ts";
import { renderPage, routes } from "../../src/entry-server.tsx";

const assets = { head: "/head.js", styles: [], script: "/entry.js", preload: [] };

/** A page as the build writes it, with what it says of its explorables and those, ready to be moved. */
export interface RenderedPage {
  readonly route: string;
  readonly html: string;
  readonly declarations: readonly Declaration[];
  readonly explorables: readonly Explorable[];
}

let rendered: Promise<readonly RenderedPage[]> | undefined;

/** Every page of the book, rendered as the build renders it: once for all files of tests that a process runs. */
export const renderPages = (): Promise<readonly RenderedPage[]> => {
  rendered ??= renderAll();
  return rendered;
};

async function renderAll(): Promise<readonly RenderedPage[]> {
  const pages: RenderedPage[] = [];
  // One after the other: a page's explorables are known to the whole process.
  for (const route of routes()) {
    const html = await renderPage(route, assets);
    const explorables = allExplorables();
    const declarations = explorables.map(({ declaration }) => declaration);
    pages.push({ route, html, declarations, explorables });
  }
  return pages;
}
