import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pack } from "#build/packed.mjs";
import { contentSecurityPolicy, headersJson } from "#build/policy.ts";
import { serve } from "#build/serve.mjs";

const files = {
  "index.html": "home",
  "404.html": "lost",
  "principles/shrinkage/index.html": "shrinkage",
  "assets/book-abc.js": "let x",
  "assets/inter.woff2": "font",
  "search.json": "{}",
};

let folder: string;
const running: { close: () => Promise<void> }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "book-serve-"));
  writeFileSync(join(folder, "secret.txt"), "outside");
});
afterAll(async () => {
  for (const server of running) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function site(base: string) {
  const root = join(folder, `site${base.replaceAll("/", "-")}`);
  for (const [path, text] of Object.entries({ ...files, "headers.json": headersJson(base) })) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const server = await serve({ port: 0, root });
  running.push(server);
  return { ...server, root };
}

/** A raw request: fetch would tidy the address before sending it. */
function ask(
  origin: string,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  type Reply = { status: number | undefined; headers: Record<string, unknown>; text: string };
  return new Promise<Reply>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("at the root of a host", () => {
  let origin: string;
  beforeAll(async () => {
    origin = (await site("/")).origin;
  });

  it.each([
    ["/", 200, "home"],
    ["/index.html", 200, "home"],
    ["/principles/shrinkage/", 200, "shrinkage"],
    ["/principles/shrinkage/?x=1", 200, "shrinkage"],
    ["/principles/nowhere/", 404, "lost"],
    ["/principles/", 404, "lost"],
    ["/nowhere", 404, "lost"],
    ["//principles/shrinkage", 404, "lost"],
    ["/404.html", 404, "lost"],
    ["/%66oo", 404, "lost"],
  ])("%s is answered with %i", async (path, status, text) => {
    const reply = await ask(origin, path);
    expect(reply.status).toBe(status);
    expect(reply.text).toBe(text);
    expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(reply.headers["cache-control"]).toBe("no-cache");
    expect(reply.headers["content-security-policy"]).toBe(contentSecurityPolicy);
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each(["js", "css", "json", "woff2"])("a missing .%s is never HTML", async (extension) => {
    const reply = await ask(origin, `/assets/gone.${extension}`);
    expect(reply.status).toBe(404);
    expect(reply.headers["content-type"]).toMatch(/^text\/plain/);
    expect(reply.headers["cache-control"]).toBe("no-cache");
  });

  it("adds the trailing slash of a page and keeps the query", async () => {
    const reply = await ask(origin, "/principles/shrinkage?a=1?b");
    expect(reply.status).toBe(308);
    expect(reply.headers.location).toBe("/principles/shrinkage/?a=1?b");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/%00",
    "/%",
    "/%zz",
    "/%c0%ae%c0%ae/secret.txt",
  ])("refuses %s", async (path) => {
    const reply = await ask(origin, path);
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain("outside");
  });

  it("keeps files named by their content, and gives them their type", async () => {
    const script = await ask(origin, "/assets/book-abc.js");
    expect(script.text).toBe("let x");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(script.headers["access-control-allow-origin"]).toBe("*");
    expect((await ask(origin, "/assets/inter.woff2")).headers["content-type"]).toBe("font/woff2");
    expect((await ask(origin, "/search.json")).headers["cache-control"]).toBe("no-cache");
  });

  it("answers an unchanged page with 304", async () => {
    const tag = (await ask(origin, "/")).headers.etag as string;
    expect((await ask(origin, "/", { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  it("answers HEAD without a body and refuses what writes", async () => {
    const head = await ask(origin, "/", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    expect((await ask(origin, "/", { method: "POST" })).status).toBe(405);
  });

  it("compresses text for those who accept it", async () => {
    const page = await ask(origin, "/", { headers: { "accept-encoding": "br, gzip" } });
    expect(page.headers["content-encoding"]).toBe("gzip");
    expect(page.headers.vary).toBe("Accept-Encoding");
    const plain = await ask(origin, "/", { headers: { "accept-encoding": "gzip;q=0" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.text).toBe("home");
  });
});

describe("a compressed copy", () => {
  const accepting = (encodings: string) => ({ headers: { "accept-encoding": encodings } });

  it("is sent where it is accepted, as long as it is no older than its file", async () => {
    const { origin, root } = await site("/copies/");
    expect(await pack(root)).toMatchObject({ files: Object.keys(files).length });
    const first = await fetch(`${origin}/copies/`, accepting("br, gzip"));
    expect(first.headers.get("content-encoding")).toBe("br");
    expect(first.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await first.text()).toBe("home");
    const refused = await ask(origin, "/copies/", accepting("br;q=0, gzip"));
    expect(refused.headers["content-encoding"]).toBe("gzip");
    // What is compressed already has no copy.
    const font = await ask(origin, "/copies/assets/inter.woff2", accepting("br"));
    expect(font.headers["content-encoding"]).toBeUndefined();

    const page = join(root, "index.html");
    writeFileSync(page, "rebuilt");
    const later = new Date(Date.now() + 60_000);
    utimesSync(page, later, later);
    const second = await fetch(`${origin}/copies/`, accepting("br, gzip"));
    expect(second.headers.get("content-encoding")).toBe("gzip");
    expect(await second.text()).toBe("rebuilt");
  });
});

describe("below a path", () => {
  let origin: string;
  beforeAll(async () => {
    origin = (await site("/book/")).origin;
  });

  it.each([
    ["/book/", 200],
    ["/book/principles/shrinkage/", 200],
    ["/book", 308],
    ["/book/principles/shrinkage", 308],
    ["/", 404],
    ["/principles/shrinkage/", 404],
    ["/bookshop/", 404],
  ])("%s is answered with %i", async (path, status) => {
    expect((await ask(origin, path)).status).toBe(status);
  });

  it("gives the headers there too", async () => {
    const script = await ask(origin, "/book/assets/book-abc.js");
    expect(script.headers["cache-control"]).toMatch(/immutable/);
    expect(script.headers["content-security-policy"]).toBe(contentSecurityPolicy);
  });
});

describe("when it cannot start", () => {
  it("says that nothing is built", async () => {
    await expect(serve({ port: 0, root: join(folder, "empty") })).rejects.toThrow("npm run build");
  });

  it("rejects a port in use", async () => {
    const { origin, root } = await site("/again/");
    const port = Number(new URL(origin).port);
    await expect(serve({ port, root })).rejects.toThrow("EADDRINUSE");
  });
});
