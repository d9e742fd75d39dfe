import { inventedDistricts } from "#data/inventedDistricts.ts";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { NEW, SCHOOLS } from "./branch.ts";
import type { Floors } from "./floorNumbers.ts";
import type { Hanging } from "./hang.ts";

const { districts, classes } = inventedDistricts;

export const AXIS = [38, 102] as const;
/** Rows downwards: the nation, then each district with its schools below it. */
const NATION = 0;
const rows = districts.flatMap(
  (_, district): readonly { readonly district: number; readonly school?: number }[] => [
    { district },
    ...SCHOOLS.flatMap((one, school) => (one.district === district ? [{ district, school }] : [])),
  ],
);
const levelOf = (is: (row: (typeof rows)[number]) => boolean) => NATION + 1 + rows.findIndex(is);
const ofDistrict = (k: number) =>
  levelOf(({ district, school }) => district === k && school === undefined);
const ofSchool = (k: number) => levelOf(({ school }) => school === k);
export const TOP = -0.6;
export const FOOT = NATION + rows.length + 0.45;
/** In the row of a school, averages lie above the level of the estimates. */
const ABOVE = 0.4;
/** Where the only student stands. */
export const STUDENT = ofSchool(NEW) - ABOVE;

/** Room for the names at the left, in heights of the text, and how far in each floor stands. */
const NAMES = { wide: 7, narrow: 5.6 };
const IN = 0.9;
export const MARGINS = ({ kind }: Form, shape: "own" | "of the place") => ({
  top: 0.3,
  right: 0.8,
  bottom: shape === "of the place" ? 3 : 3.4,
  left: NAMES[kind],
});

const shadowOf = ({ mean, sd }: Hanging, y: number) => ({ from: mean - sd, to: mean + sd, y });

/** The whole tree, a floor further in for each level. */
export function floorLayers({ found: of, x }: Floors, { kind }: Form): readonly Layer[] {
  const named = (y: number, floor: number, text: string): Layer => ({
    mark: "words",
    tone: floor === 0 ? "population" : "plain",
    y,
    beside: -NAMES[kind] + 0.3 + floor * IN,
    text,
    ...(floor === 2 && { weight: "plain" as const }),
  });
  const averages = classes.map(({ y, school }, k) => ({
    from: [y, ofSchool(school) - ABOVE] as const,
    to: [of.classes[k]!.mean, ofSchool(school)] as const,
  }));
  const one = { from: [x, STUDENT] as const, to: [of.one.mean, ofSchool(NEW)] as const };
  return [
    {
      mark: Rods,
      as: "shadow",
      tone: "population",
      outcome: true,
      rods: [
        shadowOf(of.nation, NATION),
        ...of.districts.map((at, k) => shadowOf(at, ofDistrict(k))),
      ],
    },
    {
      mark: Rods,
      as: "shadow",
      tone: "posterior",
      outcome: true,
      rods: [shadowOf(of.one, ofSchool(NEW))],
    },
    { mark: Strings, tone: "plain", outcome: true, strings: [...averages, one] },
    {
      mark: "dots",
      tone: "data",
      size: 0.5,
      at: averages.map(({ from }) => from),
    },
    {
      mark: "dots",
      tone: "posterior",
      outcome: true,
      size: 0.5,
      at: averages.map(({ to }) => to),
    },
    ...of.districts.slice(0, 1).map(
      (): Layer => ({
        mark: "dots",
        tone: "population",
        shows: ["delta"],
        outcome: true,
        size: 0.75,
        at: of.districts.map(({ mean }, k) => [mean, ofDistrict(k)]),
      }),
    ),
    { mark: "dots", tone: "population", outcome: true, size: 0.8, at: [[of.nation.mean, NATION]] },
    {
      mark: "point",
      tone: "posterior",
      outcome: true,
      shows: ["eta"],
      size: 0.9,
      x: of.one.mean,
      y: ofSchool(NEW),
    },
    named(NATION, 0, "nation"),
    ...districts.map(({ name }, k) => named(ofDistrict(k), 1, name)),
    ...SCHOOLS.map(({ name }, k) => named(ofSchool(k), 2, k === NEW ? `${name}, new` : name)),
  ];
}
