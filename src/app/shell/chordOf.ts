type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The keys that were pressed, written as the shortcuts write them: `/`, `T`, `Ctrl+Shift+Z`. */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const letter = letterOf(key, code);
  // Many keyboards need Shift, AltGr (Ctrl with Alt) or Option to type a sign at all.
  const typesSign = letter === undefined && key.length === 1 && !metaKey && (altKey || !ctrlKey);
  if (typesSign) return key;
  return [
    ...(ctrlKey ? ["Ctrl"] : []),
    ...(metaKey ? ["Cmd"] : []),
    ...(altKey ? ["Alt"] : []),
    ...(shiftKey ? ["Shift"] : []),
    letter ?? key,
  ].join("+");
}

/** The letter of a key, large; by its place on the keyboard where letters are not Latin. */
function letterOf(key: string, code: string): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^[^\0-\x7f]$/u.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
}
