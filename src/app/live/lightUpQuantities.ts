/**
 * Pointing at a quantity, or focusing it, lights it up everywhere on the page: in the sentence, the
 * formula, the drawing, the table and at its slider.
 */
export function lightUpQuantities(): void {
  let lit: string | undefined;
  const light = (target: EventTarget | null) => {
    const quantity =
      target instanceof Element
        ? target.closest<HTMLElement | SVGElement>("[data-quantity]")?.dataset.quantity
        : undefined;
    if (quantity === lit) return;
    for (const element of document.querySelectorAll(".is-lit")) element.classList.remove("is-lit");
    lit = quantity;
    if (quantity)
      for (const element of document.querySelectorAll(`[data-quantity="${CSS.escape(quantity)}"]`))
        element.classList.add("is-lit");
  };
  document.addEventListener("pointerover", (event) => {
    // A finger that drags passes over many things; only what it first touched is meant.
    if (event.buttons === 0) light(event.target);
  });
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));
}
