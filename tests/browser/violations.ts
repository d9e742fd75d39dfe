import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** Rules that ask for colours: all that another theme can break. */
export const CONTRAST: readonly string[] = ["color-contrast", "link-in-text-block"];

/**
 * Every violation axe finds on the page or in one part of it, with the elements that have it; only KaTeX's hidden visible
 * half is left out. Forced colours are the reader's own, and axe measures those the page would have had (it reads
 * -webkit-text-fill-color).
 */
export async function violations(
  page: Page,
  {
    part,
    rules,
    without = [],
  }: {
    readonly part?: string;
    readonly rules?: readonly string[];
    readonly without?: readonly string[];
  } = {},
): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  // "Legacy" is without frames from elsewhere, which the policy forbids, and takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(".katex-html");
  if (part !== undefined) axe.include(part);
  if (rules) axe.withRules([...rules]);
  const disabled = forced ? ["color-contrast", ...without] : [...without];
  if (disabled.length > 0) axe.disableRules(disabled);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.html}\n${node.failureSummary ?? ""}`),
  );
}
