/** Gives the reader a file of this content and name. */
export function saveFile(content: string | Blob, name: string, type?: string): void {
  const whole =
    typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(whole);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
