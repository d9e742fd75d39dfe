import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { Licences, licencesText, noticeOf } from "#build/licences.ts";

const folder = mkdtempSync(join(tmpdir(), "book-licences-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package in a folder of its own, with these files beside its code. */
function packageWith(name: string, files: Readonly<Record<string, string>>): string {
  const home = join(folder, "node_modules", name);
  mkdirSync(home, { recursive: true });
  const description = { name, version: "1.2.3", license: "MIT", main: "index.js", type: "module" };
  writeFileSync(join(home, "package.json"), JSON.stringify(description));
  writeFileSync(join(home, "index.js"), `export const ${name} = globalThis.${name}Here;`);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  return home;
}

/** The notices that a page gets which imports these packages, in pages and, as the book's, in a worker. */
async function built(imports: readonly string[], inWorker: readonly string[] = []) {
  const licences = new Licences();
  const using = (names: readonly string[]) =>
    names.map((name) => `import { ${name} } from "${name}"; console.log(${name});`).join("\n");
  writeFileSync(join(folder, "work.js"), `${using(inWorker)}\nself.postMessage(1);`);
  const worker = `new Worker(new URL("./work.js", import.meta.url), { type: "module" });`;
  writeFileSync(join(folder, "page.js"), `${using(imports)}\n${inWorker.length > 0 ? worker : ""}`);
  await build({
    configFile: false,
    root: folder,
    logLevel: "silent",
    worker: { format: "es", plugins: () => [licences.ofWorkers()] },
    plugins: [licences.ofPages()],
    build: { outDir: "out", rolldownOptions: { input: join(folder, "page.js") } },
  });
  return readFileSync(join(folder, "out/licences.txt"), "utf8");
}

describe("the notices of what reaches a reader", () => {
  it("name every package of the pages and of their workers, and no other", async () => {
    packageWith("one", { LICENSE: "May be used. Copyright One." });
    packageWith("two", { "licence.md": "May be used. Copyright Two.", NOTICE: "Two says so." });
    packageWith("unused", { LICENSE: "May be used. Copyright Three." });
    const text = await built(["one"], ["two"]);
    expect(text).toContain("one (1.2.3, MIT)\n\nMay be used. Copyright One.");
    expect(text).toContain("Copyright Two.\n\nTwo says so.");
    expect(text).not.toContain("Three");
    // The fonts of the book are always among them.
    expect(text).toContain("SIL OPEN FONT LICENSE");
  });

  it("fail the build where a package brings none", async () => {
    const home = packageWith("bare", {});
    expect(() => noticeOf(home)).toThrow("The package bare 1.2.3 reaches a reader");
    await expect(built(["bare"])).rejects.toThrow("brings no licence");
    await expect(built([], ["bare"])).rejects.toThrow("brings no licence");
  });

  it("say a text once, for all that share it", () => {
    const notice = { version: "1", licence: "MIT", text: "The same text." };
    const text = licencesText([
      { name: "b", ...notice },
      { name: "a", ...notice },
    ]);
    expect(text).toContain("a (1, MIT)\nb (1, MIT)\n\nThe same text.");
    expect(text.match(/The same text/g)).toHaveLength(1);
  });
});
