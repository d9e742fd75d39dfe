/** Kinds of `<input>` that take no text. */
const NOT_TEXT = new Set(
  "button checkbox color file hidden image radio range reset submit".split(" "),
);

/** Whether keys pressed there are text (or a choice by its first letters), so no shortcut may take them. */
export function isTextEntry(target: {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
}): boolean {
  if (target.isContentEditable) return true;
  const tag = target.tagName?.toLowerCase();
  if (tag === "input") return !NOT_TEXT.has(target.type ?? "text");
  return tag === "textarea" || tag === "select";
}
