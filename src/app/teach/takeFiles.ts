import type { ClassFile } from "#exercises/class/readClass.ts";

/** No log of a reader comes near it; what does is another kind of file. */
const LARGEST_MEGABYTES = 20;

/** What stands in files that were handed in; one that cannot be read is said to be so. */
export function takeFiles(files: readonly File[]): Promise<readonly ClassFile[]> {
  return Promise.all(
    files.map(async (file): Promise<ClassFile> => {
      const { name, size } = file;
      if (size > LARGEST_MEGABYTES * 1e6) {
        const problem = `It is larger than ${LARGEST_MEGABYTES}\u00a0MB, and no file of progress is.`;
        return { name, text: { problem } };
      }
      try {
        return { name, text: await file.text() };
      } catch {
        const problem = "The browser could not read it; perhaps it is a folder.";
        return { name, text: { problem } };
      }
    }),
  );
}
