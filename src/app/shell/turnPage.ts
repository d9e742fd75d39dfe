/** Follows the page's link to the chapter before or after, if there is one. */
export function turnPage(way: "prev" | "next"): void {
  document.querySelector<HTMLAnchorElement>(`a[rel="${way}"]`)?.click();
}
