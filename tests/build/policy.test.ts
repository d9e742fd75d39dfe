import { expect, it } from "vitest";
import { contentSecurityPolicy, headersFile, headersJson } from "#build/policy.ts";

it("is the policy the book promises", () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types book",
  );
});

it("works in a meta tag: no directive that is ignored there, nothing unsafe", () => {
  expect(contentSecurityPolicy).not.toMatch(/frame-ancestors|report-|sandbox|unsafe|"/);
});

it("says the same in both files, below any base", () => {
  for (const base of ["/", "/book/"]) {
    const { headers } = JSON.parse(headersJson(base)) as {
      headers: { path: string; headers: Record<string, string> }[];
    };
    const lines = headers.flatMap((rule) => [
      rule.path,
      ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
    ]);
    expect(headersFile(base).trim().split(/\n+/)).toEqual(lines);
    expect(lines[0]).toBe(`${base}*`);
  }
});

it("names no header for both a folder and everything, since hosts join repeated ones", () => {
  const [everything = "", ...folders] = headersFile().split("\n\n");
  const namesIn = (rule: string): string[] => rule.match(/^ {2}[\w-]+/gm) ?? [];
  const repeated = folders.flatMap((rule) =>
    namesIn(rule).filter((name) => namesIn(everything).includes(name)),
  );
  expect(repeated).toEqual([]);
});
