import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin, ResolvedConfig, ViteBuilder, ViteDevServer } from "vite";
import type { Listed, PageAssets, renderPage } from "../entry-server.tsx";
import { importsOf, type Manifest, pageFiles } from "./listed.ts";
import { neededRules } from "./neededRules.ts";
import { headersFile, headersJson } from "./policy.ts";
import { shortPaths } from "./shortPaths.ts";

const CLIENT = "src/entry-client.tsx";
const STYLE = "src/app/style/index.css";
/** What only the first page and the pages of the book about itself have. */
const ABOUT_STYLE = "src/app/style/about.css";
/** KaTeX's rules and fonts; of these the book is given those that its formulas need. */
const FORMULA_RULES = "src/app/style/katex.css";
const HEAD_SCRIPT = "src/app/head.js";
/** Where the site is written; two builds at once take two folders. */
const OUT = process.env.OUT ?? "dist";
const SSR_OUT = `node_modules/.book-ssr/${OUT.replace(/\W/g, "_")}`;
/** Stands for the one style sheet until every page has been rendered and the rules of its formulas are known. */
const ALL_STYLES = "__ALL_STYLES__";

interface Server {
  readonly renderPage: typeof renderPage;
  readonly routes: () => readonly string[];
  readonly formulaStyles: () => string;
  readonly formulaCharacters: () => ReadonlySet<string>;
  readonly searchIndex: () => Promise<string>;
  readonly chapterList: () => string;
  readonly savedFiles: () => Promise<ReadonlyMap<string, string>>;
}

/** The book as a Vite plugin: every page prerendered, the same way in `vite` and `vite build`. */
export function book(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "book",
    config: () => ({
      appType: "custom" as const,
      environments: {
        client: {
          build: {
            outDir: OUT,
            manifest: "manifest.json",
            assetsInlineLimit: 0,
            // A file that is imported is asked for in the same moment: only what it needs besides is told before.
            modulePreload: {
              polyfill: false,
              resolveDependencies: (file, needed) => needed.filter((one) => one !== file),
            },
            rolldownOptions: { input: [CLIENT, STYLE, ABOUT_STYLE] },
          },
        },
        ssr: {
          build: {
            outDir: SSR_OUT,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: ["src/entry-server.tsx"] },
          },
        },
      },
      builder: { buildApp: (builder: ViteBuilder) => buildBook(builder, config) },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    hotUpdate({ file }) {
      // Pages are not modules of the client: a changed text is shown by loading the page again.
      if (this.environment.name === "client" && /\/content\//.test(file))
        this.environment.hot.send({ type: "full-reload" });
    },
    configureServer: (server) => () => serveBook(server),
  };
}

async function buildBook(builder: ViteBuilder, config: ResolvedConfig): Promise<void> {
  const { client, ssr } = builder.environments;
  await builder.build(client!);
  await builder.build(ssr!);
  const out = join(config.root, OUT);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  };
  const hashed = async (name: string, extension: string, text: string) => {
    const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
    await write(`assets/${name}-${hash}.${extension}`, text);
    return `${config.base}assets/${name}-${hash}.${extension}`;
  };

  const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as Manifest;
  await rm(join(out, "manifest.json"));
  const entry = manifest[CLIENT]!;
  const first = importsOf(manifest, CLIENT).map((key) => manifest[key]!.file);
  const assets: PageAssets = {
    head: await hashed("head", "js", await readFile(join(config.root, HEAD_SCRIPT), "utf8")),
    styles: [ALL_STYLES],
    aboutStyles: [config.base + manifest[ABOUT_STYLE]!.file],
    script: config.base + entry.file,
    preload: first.map((file) => config.base + file),
    filesOf: (listed: Listed) => pageFiles(manifest, listed, new Set([entry.file, ...first])),
  };

  const bundle = pathToFileURL(join(config.root, SSR_OUT, "entry-server.js")).href;
  const server = (await import(/* @vite-ignore */ bundle)) as Server;
  const pages = new Map<string, string>();
  for (const route of [...server.routes(), "/404.html"])
    pages.set(
      route.endsWith("/") ? `${route.slice(1)}index.html` : route.slice(1),
      await server.renderPage(route, assets),
    );
  // One sheet: what formulas need, then the book's own, which may overrule it.
  const formulas = await neededRules(
    await formulaRules(config.root),
    pages.values(),
    server.formulaCharacters(),
  );
  const own = await readFile(join(out, manifest[STYLE]!.file), "utf8");
  await rm(join(out, manifest[STYLE]!.file));
  const sheet = await hashed(
    "style",
    "css",
    formulas.replaceAll('url("/', `url("${config.base}`) + server.formulaStyles() + own,
  );
  for (const [path, html] of pages)
    await write(path, shortPaths(html).replaceAll(ALL_STYLES, sheet));
  await write("search.json", await server.searchIndex());
  await write("chapters.json", server.chapterList());
  for (const [path, text] of await server.savedFiles()) await write(path, text);
  await write("_headers", headersFile(config.base));
  await write("headers.json", headersJson(config.base));
}

const formulaRules = (root: string): Promise<string> => readFile(join(root, FORMULA_RULES), "utf8");

function serveBook(server: ViteDevServer): void {
  const assets: PageAssets = {
    head: `/${HEAD_SCRIPT}?raw-file`,
    styles: ["/@formulas.css", `/${STYLE}`],
    aboutStyles: [`/${ABOUT_STYLE}`],
    script: `/${CLIENT}`,
    preload: [],
  };
  const load = () => server.ssrLoadModule("/src/entry-server.tsx") as Promise<unknown>;
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.originalUrl ?? "/", "http://localhost");
    const send = (type: string, text: string, status = 200) => {
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
      response.end(text);
    };
    const answer = async () => {
      const book = (await load()) as Server;
      if (url.pathname === "/@formulas.css")
        return send("text/css", (await formulaRules(server.config.root)) + book.formulaStyles());
      if (url.pathname === `/${HEAD_SCRIPT}`)
        return send(
          "text/javascript",
          await readFile(join(server.config.root, HEAD_SCRIPT), "utf8"),
        );
      if (url.pathname === "/search.json")
        return send("application/json", await book.searchIndex());
      if (url.pathname === "/chapters.json") return send("application/json", book.chapterList());
      const path = url.pathname;
      const saved = (await book.savedFiles()).get(path);
      if (saved !== undefined) return send("text/plain", saved);
      if (/\.[a-z0-9]+$/i.test(path) && path !== "/404.html") return next();
      if (!path.endsWith("/") && book.routes().includes(`${path}/`)) {
        response.writeHead(308, { location: `${path}/` });
        return response.end();
      }
      const known = book.routes().includes(path);
      const html = await book.renderPage(known ? path : "/404.html", assets);
      return send("text/html", await server.transformIndexHtml(path, html), known ? 200 : 404);
    };
    answer().catch((error: Error) => {
      server.ssrFixStacktrace(error);
      next(error);
    });
  });
}
