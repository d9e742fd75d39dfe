import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choices, choicesEqual, type Explorable } from "#explorable/createExplorable.ts";
import { checksum, readLink, writeLink } from "#explorable/link.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { allModels } from "#models/index.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { choicesOf, patchOf, running } from "./arbitrary.ts";
import { harmed } from "./mutate.ts";

const all = await allModels();
const LONGEST = 1900;

/** The link of a state that some patches lead to, and that state. */
const linked = (fresh: () => Explorable) =>
  fc.array(patchOf(fresh()), { minLength: 1, maxLength: 6 }).map((patches) => {
    const one = fresh();
    for (const patch of patches) one.set(patch);
    return { link: writeLink([one]), state: choicesOf(one) };
  });

const withChecksum = (body: string) => `${body};${checksum(body)}`;
const stateIn = (link: string, fresh: readonly Explorable[], id: string): Choices | undefined => {
  const reading = readLink(link, fresh);
  return reading.kind === "state" ? reading.states.get(id) : undefined;
};

/** So many links in all are read back, harmed and forged over the whole book; in the long run so many for each model. */
const each = (count: number) => (process.env.SOAK ? count : Math.ceil(count / all.length));
const HARMED = each(120_000);
const READ = process.env.SOAK ? 10_000 : each(100_000);
const AGAIN = process.env.SOAK ? 2_000 : each(40_000);

describe.each(all)("a link to $id", (model) => {
  const fresh = () => running(model);

  it(`gives back each of ${READ} random states`, () => {
    let read = 0;
    fc.assert(
      fc.property(linked(fresh), ({ link, state }) => {
        read += 1;
        expect(link.length).toBeLessThanOrEqual(LONGEST);
        if (link === "") expect(choicesEqual(state, choicesOf(fresh()))).toBe(true);
        else expect(stateIn(link, [fresh()], model.id)).toEqual(state);
      }),
      { numRuns: READ, seed: 3 },
    );
    expect(read).toBe(READ);
  });

  it("is the same for the same state, whichever way it was reached", () => {
    const route = fc.tuple(patchOf(fresh()), fc.array(patchOf(fresh()), { maxLength: 4 }));
    fc.assert(
      fc.property(route, fc.boolean(), ([last, before], oneByOne) => {
        const [straight, roundabout] = [fresh(), fresh()];
        for (const patch of before) roundabout.set(patch);
        roundabout.reset();
        const pieces = Object.entries(last.values ?? {}).reverse();
        if (oneByOne)
          for (const [name, value] of pieces) roundabout.set({ values: { [name]: value } });
        straight.set(last);
        roundabout.set(last);
        expect(writeLink([roundabout])).toBe(writeLink([straight]));
      }),
      { numRuns: AGAIN, seed: 4 },
    );
  });

  it("says so after harms, and never shows a wrong state", () => {
    const silent: string[] = [];
    let harms = 0;
    const original = linked(fresh).filter(({ link }) => link !== "");
    const pair = original.chain(({ link }) =>
      harmed(fc.constant(link)).map(({ text, harm }) => ({ link, text, harm })),
    );
    const page = [fresh()];
    for (const { link, text, harm } of fc.sample(pair, { numRuns: HARMED, seed: 5 })) {
      if (text === link) continue;
      harms += 1;
      const { kind } = readLink(text, page);
      if (kind !== (text === "" ? "none" : "damaged")) silent.push(`${harm}: ${link} -> ${text}`);
    }
    expect(silent).toEqual([]);
    expect(harms).toBeGreaterThan(0.8 * HARMED);
  }, 120_000);

  it("is refused when forged: whatever is read is written in exactly that way", () => {
    const body = linked(fresh)
      .filter(({ link }) => link !== "")
      .map(({ link }) => link.slice(0, link.lastIndexOf(";")));
    fc.assert(
      fc.property(harmed(body), ({ text }) => {
        const forged = withChecksum(text);
        const state = stateIn(forged, [fresh()], model.id);
        if (!state) return;
        const one = fresh();
        one.set(state);
        expect(writeLink([one])).toBe(forged);
      }),
      { numRuns: HARMED, seed: 6 },
    );
  }, 60_000);
});

describe("a link to a page", () => {
  const page = () => [running(schoolMean, "school"), running(groupMeans, "schools")] as const;

  it("may say that figures do not ask, with or without a state and a figure", () => {
    for (const [moved, figure] of [
      [false, undefined],
      [false, "league-table"],
      [true, undefined],
      [true, "league-table"],
    ] as const) {
      const explorables = page();
      if (moved) explorables[0]!.set({ values: { n: 20 } });
      const text = writeLink(explorables, figure, "off");
      expect(text).toContain(";guess=off;");
      const reading = readLink(text, page());
      expect(reading).toMatchObject({ kind: "state", guessFirst: "off" });
      expect(reading.kind === "state" && reading.figure).toBe(figure);
      expect(readLink(text.replace("guess=off", "guess=on"), page()).kind).toBe("damaged");
    }
    expect(writeLink(page(), "league-table"), "what is usual is not said").toBe("");
    expect(readLink(withChecksum("b1;guess=off;school:n=20"), page()).kind).toBe("damaged");
  });

  it("is empty where nothing was changed", () => {
    expect(writeLink(page())).toBe("");
    expect(readLink("", page())).toEqual({ kind: "none" });
  });

  it("is readable, in the order of the page, and names only what differs", () => {
    const [school, schools] = page();
    schools.set({ view: { order: "students" }, seed: 7, values: { tau: 2.5 } });
    school.set({ values: { tau2: 4, n: 20 } });
    const body = "b1;school:n=20,tau2=4;schools:seed=7,tau=2.5,order=students";
    expect(writeLink([school, schools])).toBe(withChecksum(body));
    const reading = readLink(withChecksum(body), page());
    expect(reading.kind === "state" && [...reading.states.keys()]).toEqual(["school", "schools"]);
  });

  it("says in its second version how far a range leads", () => {
    const [school, schools] = page();
    school.set({ values: { n: 350, mu: -3 }, ranges: { n: [1, 500], mu: [0, 100] } });
    const body = "b2;school:n=350,mu=0,n.max=500,mu.min=0";
    expect(writeLink([school, schools])).toBe(withChecksum(body));
    expect(stateIn(withChecksum(body), page(), "school")?.ranges).toEqual({
      n: [1, 500],
      mu: [0, 100],
    });
  });

  it.each([
    ["nothing but a version", "b1"],
    ["an explorable without changes", "b1;school:"],
    ["an unknown explorable", "b1;nobody:n=20"],
    ["an explorable of Object's", "b1;__proto__:n=20"],
    ["an explorable twice", "b1;school:n=20;school:n=20"],
    ["explorables in another order", "b1;schools:tau=2.5;school:n=20"],
    ["an unknown name", "b1;school:nobody=20"],
    ["__proto__ for a name", "b1;school:__proto__=20"],
    ["constructor for a name", "b1;school:constructor=20"],
    ["toString for a way of looking", "b1;school:toString=own"],
    ["a name twice", "b1;school:n=20,n=20"],
    ["names in another order", "b1;school:tau2=4,n=20"],
    ["a value off the grid", "b1;school:n=20.5"],
    ["a value out of range", "b1;school:n=201"],
    ["a value that is where it starts", "b1;school:n=12"],
    ["a plus sign", "b1;school:n=+20"],
    ["leading zeros", "b1;school:n=020"],
    ["trailing zeros", "b1;school:mu=80.0"],
    ["a bare point", "b1;school:mu=80."],
    ["a power of ten", "b1;school:n=2e1"],
    ["another base", "b1;school:n=0x14"],
    ["minus zero", "b1;school:tau2=-0"],
    ["not a number", "b1;school:n=NaN"],
    ["no end", "b1;school:n=Infinity"],
    ["a space", "b1;school:n= 20"],
    ["no value", "b1;school:n="],
    ["no sign between", "b1;school:n"],
    ["a way of looking there is none of", "b1;schools:order=sideways"],
    ["a way of looking of Object's", "b1;schools:order=constructor"],
    ["a seed that is no whole number", "b1;schools:seed=1.5"],
    ["a seed that is too large", "b1;schools:seed=100000"],
    ["a negative seed", "b1;schools:seed=-1"],
    ["the end of a range in the first version", "b1;school:n=350,n.max=500"],
    ["the second version where no range leads further", "b2;school:n=20"],
    ["a value beyond the range that leads further", "b2;school:n=501,n.max=500"],
    ["a range before its value", "b2;school:n.max=500,n=350"],
    ["a range that is as declared", "b2;school:n=20,n.max=200"],
    ["a range that leads less far", "b2;school:n=20,n.max=100"],
    ["a range beyond the limits", "b2;school:n=350,n.max=20000"],
    ["the end of a range off the grid", "b2;school:n=350,n.max=500.5"],
    ["the end of a range twice", "b2;school:n=350,n.max=500,n.max=500"],
    ["the end of a range of Object's", "b2;school:n=20,constructor.max=500"],
    ["another end of a range", "b2;school:n=20,n.mid=500"],
    ["a version before the first", "b0;school:n=20"],
    ["a version of two kinds", "b01;school:n=20"],
    ["no version", "school:n=20"],
  ])("is damaged, though its checksum is right, by %s", (_, body) => {
    const reading = readLink(withChecksum(body), page());
    expect(reading.kind).toBe("damaged");
    expect(reading.kind === "damaged" && reading.sentence).toContain("damaged");
  });

  it("of a later edition says that, and of a damaged one does not", () => {
    for (const version of ["b3", "b10", "b999"]) {
      const reading = readLink(withChecksum(`${version};school:x~7`), page());
      expect(reading.kind === "damaged" && reading.sentence).toContain("newer edition");
    }
    const harmedToo = readLink("b2;school:n=20;zzz", page());
    expect(harmedToo.kind === "damaged" && harmedToo.sentence).toContain("damaged");
  });

  it("is read whatever it holds, without a throw", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(..."b1;:,=%#0123456789.eschooln") }),
      fc.string({ minLength: 2000, maxLength: 5000 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(readLink(text, page()).kind).toBe(text === "" ? "none" : "damaged");
      }),
      { numRuns: 5000, seed: 7 },
    );
  });
});

describe("the checksum", () => {
  it("is the CRC-32 of the text's bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(checksum(text)).toBe(crc32(text).toString(36));
      }),
    );
    expect(Number.parseInt(checksum("123456789"), 36)).toBe(0xcbf43926);
  });
});
