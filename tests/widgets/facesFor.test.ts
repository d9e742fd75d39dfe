import { describe, expect, it } from "vitest";
import { covers } from "#widgets/saved/facesFor.ts";

describe("the letters of a face", () => {
  it.each([
    ["U+30-39", "7", true],
    ["U+30-39", "x", false],
    ["U+30-39, U+3B8", "x θ", true],
    ["U+4??", "Ж", true],
    ["U+4??", "θ", false],
    ["", "anything", true],
    ["U+2212", "−1", true],
    ["U+30-39", "", false],
  ])("%s has one of “%s”: %s", (range, text, has) => {
    expect(covers(range, text)).toBe(has);
  });
});
