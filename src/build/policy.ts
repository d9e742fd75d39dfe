/** The security policy of the book, written once: the header, the meta tag, `_headers` and the server read it. */

/** The name of the only Trusted Types policy; workers and the service worker go through it. */
const trustedTypesPolicy = "book";

const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["style-src", "'self'"],
  ["img-src", "'self'", "data:", "blob:"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["worker-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", trustedTypesPolicy],
];

/** One string for the header and for `<meta http-equiv>`; no directive in it is ignored in a meta tag. */
export const contentSecurityPolicy = directives.map((parts) => parts.join(" ")).join("; ");

type HeaderRule = { path: string; headers: Record<string, string> };

/** Which headers go where, below the base. No header is named twice, since some hosts join repeated ones. */
const rules: readonly HeaderRule[] = [
  {
    path: "*",
    headers: {
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy":
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), display-capture=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  },
  {
    // Files named by their content. A sandboxed embed has an opaque origin, so they are open to it.
    path: "assets/*",
    headers: {
      "Cache-Control": "public, max-age=31536000, immutable",
      "Access-Control-Allow-Origin": "*",
    },
  },
  {
    // Fonts keep their names, so they are asked for anew after a day.
    path: "fonts/*",
    headers: { "Cache-Control": "public, max-age=86400", "Access-Control-Allow-Origin": "*" },
  },
];

const below = (base: string): HeaderRule[] =>
  rules.map(({ path, headers }) => ({ path: base + path, headers }));

/** The text of `dist/_headers`, the form static hosts read. `base` starts and ends with a slash. */
export function headersFile(base = "/"): string {
  const block = ({ path, headers }: HeaderRule) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${below(base).map(block).join("\n\n")}\n`;
}

/** The text of `dist/headers.json`, the form `serve.mjs` reads. */
export function headersJson(base = "/"): string {
  return `${JSON.stringify({ base, headers: below(base) }, null, 2)}\n`;
}
