// Serves the built book with the headers of policy.ts. Plain JavaScript: Node 20 runs no TypeScript.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};
const compressible = /^(?:text|application\/(?:json|xml|manifest)|image\/svg)/;

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The path of a request, decoded; undefined for one that no browser sends in good faith. */
function decoded(pathname) {
  try {
    const path = decodeURIComponent(pathname);
    const refused = /[\\\0]/.test(path) || path.split("/").includes("..");
    return path.startsWith("/") && !refused ? path : undefined;
  } catch {
    return undefined;
  }
}

/** What to answer to the address of a request: a status with a file, a text or a new location. */
export function answerTo({ address, root, base }) {
  const [pathname, ...rest] = address.split("?");
  const query = rest.length > 0 ? `?${rest.join("?")}` : "";
  const path = decoded(pathname);
  if (path === undefined) return { status: 400, text: "This address cannot be read.\n" };
  if (`${path}/` === base) return { status: 308, location: base + query };

  const notFound = join(root, "404.html");
  const missing =
    extname(path) !== "" || !isFile(notFound)
      ? { status: 404, text: "There is no such file.\n" }
      : { status: 404, file: notFound };
  if (!path.startsWith(base) || path.includes("//")) return missing;

  const inside = path.slice(base.length);
  if (inside === "404.html") return missing.file ? missing : { status: 404, file: notFound };
  const page = join(root, inside, "index.html");
  if (inside === "" || inside.endsWith("/"))
    return isFile(page) ? { status: 200, file: page } : missing;
  const file = join(root, inside);
  if (isFile(file)) return { status: 200, file };
  return isFile(page) ? { status: 308, location: `${pathname}/${query}` } : missing;
}

/** The headers whose rules match a path: a rule ends in `*`, or is the path itself. */
function headersFor(rules, path) {
  const matches = (rule) =>
    rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;
  return Object.assign(
    {},
    ...rules.filter(({ path: rule }) => matches(rule)).map((r) => r.headers),
  );
}

/** Whether a request names an encoding, and does not give it no weight. */
const accepts = (request, encoding) =>
  (request.headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.trim().split(/\s*;\s*q=/))
    .some(([name, weight = "1"]) => name === encoding && Number(weight) > 0);

/** Whether there is a compressed copy that is no older than its file. */
const isAsNew = (packed, since) =>
  (statSync(packed, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;

function answerWith({ request, response, answer, headers }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (answer.status !== 200 || !response.hasHeader("Cache-Control"))
    response.setHeader("Cache-Control", "no-cache");
  if (answer.location) response.setHeader("Location", answer.location);
  response.statusCode = answer.status;
  const type = answer.file ? types[extname(answer.file)] : types[".txt"];
  response.setHeader("Content-Type", type ?? "application/octet-stream");
  if (!answer.file) return response.end(answer.text ?? "");

  const { mtimeMs, size } = statSync(answer.file);
  const tag = `W/"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
  response.setHeader("ETag", tag);
  if (answer.status === 200 && request.headers["if-none-match"] === tag) {
    response.statusCode = 304;
    return response.end();
  }
  if (request.method === "HEAD") return response.end();
  const send = (path, ...through) =>
    pipeline([createReadStream(path), ...through, response], () => {}); // a reader who leaves early is not an error
  if (!compressible.test(type ?? "")) return send(answer.file);
  response.setHeader("Vary", "Accept-Encoding");
  const packed = `${answer.file}.br`;
  if (accepts(request, "br") && isAsNew(packed, mtimeMs)) {
    response.setHeader("Content-Encoding", "br");
    return send(packed);
  }
  if (!accepts(request, "gzip")) return send(answer.file);
  response.setHeader("Content-Encoding", "gzip");
  return send(answer.file, createGzip({ level: 9 }));
}

/** Serves the built site in `root`; resolves to its origin, its base and a way to stop it. Port 0 takes any free one. */
export async function serve({ port, root, host = "localhost" }) {
  const settings = join(root, "headers.json");
  if (!existsSync(settings))
    throw new Error(`There is no built book in ${root}: run "npm run build" first.`);
  const { base, headers: rules } = JSON.parse(readFileSync(settings, "utf8"));

  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    const answer =
      request.method === "GET" || request.method === "HEAD"
        ? answerTo({ address, root, base })
        : { status: 405, text: "Only GET and HEAD are answered here.\n" };
    if (answer.status === 405) response.setHeader("Allow", "GET, HEAD");
    answerWith({ request, response, answer, headers: headersFor(rules, address.split("?")[0]) });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  const origin = `http://localhost:${server.address().port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin, base, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT || 4173);
  const root = fileURLToPath(new URL("../../dist", import.meta.url));
  const host = process.env.HOST || "localhost";
  try {
    const { origin, base } = await serve({ port, root, host });
    console.log(`Borrowing Strength is open at ${origin}${base}`);
  } catch (error) {
    const taken = `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`;
    console.error(error.code === "EADDRINUSE" ? taken : error.message);
    process.exitCode = 1;
  }
}
