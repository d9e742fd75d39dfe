// node src/build/packed.mjs [FOLDER]: lays a tightly compressed copy (.br) beside each text of the built book, in dist/ or the
// folder named. It takes some seconds, so `npm run build` does it once and a host sends what lies there: `serve.mjs` does, and
// so do hosts with a switch for it ("brotli_static"); others pass the copies by.
import { readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const text = /\.(?:html|m?js|css|json|svg|txt|xml|csv|webmanifest)$/;

/** Lays the copies; resolves to how many texts there are, their bytes and those of the copies. */
export async function pack(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => text.test(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  const sum = { files: files.length, before: 0, after: 0 };
  const waiting = files.values();
  const work = async () => {
    for (const path of waiting) {
      const bytes = await readFile(path);
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const packed = await compress(bytes, { params });
      await writeFile(`${path}.br`, packed);
      sum.before += bytes.length;
      sum.after += packed.length;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(import.meta.url), "../../..");
  const { files, before, after } = await pack(resolve(root, process.argv[2] ?? "dist"));
  const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${files} texts of ${MB(before)} compressed to ${MB(after)}`);
}
