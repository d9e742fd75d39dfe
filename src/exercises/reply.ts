/** Two quantities are compared by their names: a second implementation works both out again in the tests. */
export interface Quantity {
  readonly name: string;
  readonly value: number;
}

/** What a reply asserts by comparing: larger, smaller, or as large but for `within`. */
export interface Claim {
  readonly text: string;
  readonly left: string;
  readonly relation: "<" | ">" | "~";
  readonly right: string;
  readonly within: number;
  /** Whether it is true of this variant and this answer; what is not true is not said. */
  readonly holds: boolean;
}

/** A sentence with what it asserts. */
export interface Sentence {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** What an answer is told: sentences, of which those are said that hold. */
export type Reply = string | Sentence | readonly (string | Sentence)[];

/** The name of the reader's own answer in a comparison. */
export const ANSWER = "answer";

/** Room for a last digit in a comparison. */
export const DUST = 1e-9;

export const named = (name: string, value: number): Quantity => ({ name, value });

/** "is less than that": true only where the one number is the smaller one. */
export function less(text: string, left: Quantity, right: Quantity): Claim {
  const holds = left.value < right.value;
  return { text, left: left.name, relation: "<", right: right.name, within: 0, holds };
}

/** The same with the first number the larger one. */
export function more(text: string, left: Quantity, right: Quantity): Claim {
  const holds = left.value > right.value;
  return { text, left: left.name, relation: ">", right: right.name, within: 0, holds };
}

/** Two numbers that agree but for so much. */
export function near(text: string, left: Quantity, right: Quantity, within: number): Claim {
  const holds = Math.abs(left.value - right.value) <= within + DUST;
  return { text, left: left.name, relation: "~", right: right.name, within, holds };
}

/** A sentence some of whose words are claims. */
export function said(
  strings: TemplateStringsArray,
  ...values: readonly (string | Claim)[]
): Sentence {
  const words = values.map((value) => (typeof value === "string" ? value : value.text));
  return {
    text: strings.map((text, i) => text + (words[i] ?? "")).join(""),
    claims: values.filter((value) => typeof value !== "string"),
  };
}

/** The sentences of a reply that hold, as one text with its claims. */
export function told(reply: Reply): Sentence {
  const sentences = [reply].flat().map((one) => (typeof one === "string" ? said`${one}` : one));
  const holding = sentences.filter(({ claims }) => claims.every(({ holds }) => holds));
  return {
    text: holding.map(({ text }) => text).join(" "),
    claims: holding.flatMap(({ claims }) => claims),
  };
}
