import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssignment, writeAssignment } from "#exercises/class/assignment.ts";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";

const all = ["one", "two-hands", "three", "four4"];
const known = new Set(all);
const assignment = fc.record({
  seed: fc.integer({ min: 1, max: LARGEST_SEED }),
  ids: fc.shuffledSubarray(all, { minLength: 1 }),
});

describe("the link of an assignment", () => {
  it("reads back to the assignment it was written of", () => {
    expect(writeAssignment({ seed: 7, ids: ["one", "three"] })).toMatch(
      /^\?seed=7&of=one\.three&sum=[0-9a-z]+$/,
    );
    fc.assert(
      fc.property(assignment, (set) => {
        expect(readAssignment(writeAssignment(set), known)).toEqual(set);
      }),
    );
  });

  it("is nothing where there is none", () => {
    expect(readAssignment("", known)).toEqual({ seed: undefined, ids: [] });
    expect(readAssignment("?other=1", known)).toEqual({ seed: undefined, ids: [] });
  });

  it("says so where it was harmed, and keeps what can be read", () => {
    const whole = writeAssignment({ seed: 7, ids: ["one", "two-hands"] });
    const cut = readAssignment(whole.slice(0, whole.indexOf("-hands")), known);
    expect(cut).toMatchObject({ seed: 7, ids: ["one"] });
    expect(cut.trouble).toContain("lost or changed");
    const changed = readAssignment(whole.replace("seed=7", "seed=70"), known);
    expect(changed).toMatchObject({ seed: 70, ids: ["one", "two-hands"] });
    expect(changed.trouble).toBe(cut.trouble);
    for (const seed of ["", "0", "1e3", "-2", "7.5", "1000000"])
      expect(readAssignment(`?seed=${seed}&of=one`, known)).toMatchObject({
        seed: undefined,
        ids: ["one"],
        trouble: cut.trouble,
      });
    fc.assert(
      fc.property(assignment, fc.nat(), (set, at) => {
        const link = writeAssignment(set);
        const left = readAssignment(link.slice(0, 1 + (at % (link.length - 1))), known);
        expect(left.ids.every((id) => set.ids.includes(id))).toBe(true);
        if (left.ids.length > 0) expect(left.trouble).toBe(cut.trouble);
      }),
    );
  });

  it("names how many exercises this edition does not have, where it is whole", () => {
    const { ids, trouble } = readAssignment(
      writeAssignment({ seed: 3, ids: ["gone", "three"] }),
      known,
    );
    expect(ids).toEqual(["three"]);
    expect(trouble).toBe("One exercise of this link is not in this edition of the book.");
  });

  it("is read without a failure, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        for (const search of [text, `?${text}`, `?seed=${text}&of=${text}`])
          expect(readAssignment(search, known).ids.every((id) => known.has(id))).toBe(true);
      }),
    );
  });
});
