import { offeredAs } from "./face.ts";

/** A function at work: the example of its own documentation, which the tests run. */
export function LibraryExample({ of }: { readonly of: string }) {
  const code = offeredAs(of)
    .example.map((line) => line.replace(/\s*\/\/ (.+)$/, "\n// $1"))
    .join("\n");
  return (
    <pre>
      <code>{code}</code>
    </pre>
  );
}
