/** How numbers that can be asked look, and what they need; made by whoever asks, so that no page carries it. */
const RULES = `
  .ask-number {
    cursor: pointer; padding: 1px 2px; margin: 0 -2px; border: 0; border-radius: 3px; background: none;
    color: inherit; font: inherit; text-decoration: underline 2px dotted var(--accent); text-underline-offset: 4px;
  }
  .ask-number:hover, .ask-number[aria-pressed="true"] { background: var(--posterior-wash); text-decoration-style: solid; }
  .is-asking .summary:not(.asked-summary) { display: none; }
  .asked { margin: 12px 0 0; font: 400 0.85em / 1.5 var(--font-sans); }
  .asked-words, .asked-list { margin: 0; max-width: none; }
  .asked-list { padding-left: 22px; color: var(--soft); font-size: 0.94em; }
  .asked-list li { margin: 2px 0 0; }
  .slider.is-needed .slider-label, .choice.is-needed legend { color: var(--accent); font-weight: 600; }
  span.is-needed { background: var(--posterior-wash); border-radius: 3px; }
  .is-needed > .curve, .curve.is-needed { stroke-width: calc(var(--stroke) + 2px); }
  .point.is-needed { stroke-width: 4.5; }
  .rule.is-needed { stroke-width: 3; }
  .is-needed > .row-label { font-weight: 700; text-decoration: underline; }
  @media print { .ask-number { text-decoration: none; } }
`;

let known: CSSStyleSheet | undefined;

/** The page shows it from now on. */
export function wear(): void {
  if (known) return;
  known = new CSSStyleSheet();
  known.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, known];
}
