import { describe, expect, it } from "vitest";
import { entry, shapeOf } from "#language/quantities.ts";
import { plateOf, plateSpeech } from "#language/write/plate.ts";
import { speakLetter } from "#language/write/speech.ts";
import { allModels } from "#models/index.ts";

/** What holds for the plate diagram of every model: it draws the story, from the top down, and nothing lies on anything. */
describe.each(await allModels())("the plate diagram of $id", (model) => {
  const { nodes, arrows, columns, rows, plate } = plateOf(model);
  /** The names in a line, read off its JSON: whatever is a quantity of the model. */
  const namesIn = (line: unknown): readonly string[] =>
    [...JSON.stringify(line).matchAll(/"([A-Za-z]\w*)(\[j\])?"/g)]
      .map(([, name]) => name!)
      .filter((name) => {
        try {
          return entry(model, name).is !== "derived";
        } catch {
          return false;
        }
      });

  it("has every quantity of the story once, and an arrow for each that a line names", () => {
    const lines = model.story.map(({ target, law }) => ({
      target: target.replace("[j]", ""),
      asked: namesIn(Object.values(law.terms)),
    }));
    const wanted = new Set(lines.flatMap(({ target, asked }) => [target, ...asked]));
    expect(nodes.map(({ name }) => name).sort()).toEqual([...wanted].sort());
    expect(arrows.map(({ from, to }) => `${from.name} ${to.name}`).sort()).toEqual(
      lines
        .flatMap(({ target, asked }) => [...new Set(asked)].map((name) => `${name} ${target}`))
        .sort(),
    );
  });

  it("says of each what it is", () => {
    const drawn = new Set(model.story.map(({ target }) => target.replace("[j]", "")));
    for (const { name, kind, isInPlate, letter } of nodes) {
      const found = entry(model, name);
      const isSeen = found.is === "data" || (found.is === "parameter" && found.role === "data");
      expect(kind, name).toBe(!drawn.has(name) ? "given" : isSeen ? "seen" : "hidden");
      expect(isInPlate, name).toBe(shapeOf(found) === "group");
      expect(letter).toBe(found.letter);
    }
    expect(plate === null).toBe(nodes.every(({ isInPlate }) => !isInPlate));
  });

  it("leads downwards, with groups in the plate and all else outside", () => {
    for (const { from, to } of arrows)
      expect(from.y, `${from.name} to ${to.name}`).toBeLessThan(to.y);
    for (const { name, x, y, isInPlate } of nodes) {
      expect(x, name).toBeGreaterThan(0);
      expect(x, name).toBeLessThan(columns);
      expect(y, name).toBeLessThan(rows);
      const isInside =
        plate !== null && x > plate.left && x < plate.right && y >= plate.top && y <= plate.bottom;
      expect(isInside, name).toBe(isInPlate);
    }
  });

  it("lays nothing on anything: neither two quantities, nor an arrow on one that it does not touch", () => {
    for (const [at, one] of nodes.entries())
      for (const other of nodes.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(0.7);
    for (const { from, to } of arrows)
      for (const node of nodes) {
        if (node === from || node === to) continue;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = ((node.x - from.x) * dx + (node.y - from.y) * dy) / (dx ** 2 + dy ** 2);
        if (along <= 0 || along >= 1) continue;
        const away = Math.hypot(node.x - from.x - along * dx, node.y - from.y - along * dy);
        expect(away, `${from.name} to ${to.name} past ${node.name}`).toBeGreaterThan(0.27);
      }
  });

  it("is told in words", () => {
    const said = plateSpeech(model, "shop").toLowerCase();
    for (const { letter } of nodes) expect(said).toContain(speakLetter(letter).toLowerCase());
    expect(said.includes("each shop")).toBe(plate !== null);
    expect(said).toMatch(/^[A-Za-z0-9.,: ]+$/);
    expect(said).toContain("is seen");
  });
});
