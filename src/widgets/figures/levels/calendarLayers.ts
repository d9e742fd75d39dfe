import { schoolCalendars2011 } from "#data/schoolCalendars2011.ts";
import { initialValues } from "#language/defineModel.ts";
import { schoolsInDistricts } from "#models/schoolsInDistricts.ts";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tags } from "#plot/rare/Tags.tsx";
import type { Layer } from "../../declared/marks.tsx";
import type { Calendars } from "./calendarNumbers.ts";
import type { Hanging } from "./hang.ts";
import { ASKED, leanOn } from "./leanOn.ts";

const { districts, schools } = schoolCalendars2011;

export const AXIS = [-0.65, 1.35] as const;
/** Rows from the head downwards: all districts, each district, and two that are new. */
const NATION = 0;
const FIRST = 1.1;
const NEW_SCHOOL = FIRST + districts.length;
const NEW_DISTRICT = NEW_SCHOOL + 1;
export const TOP = -1.5;
export const FOOT = NEW_DISTRICT + 0.5;
/** In a row, what was found lies above the level of the estimates. */
const ABOVE = 0.42;

/** The districts from the highest estimate to the lowest, as the figure begins; they stay while anything is moved. */
const { omega, tau, x: found } = initialValues(schoolsInDistricts);
const ORDER = leanOn({ omega, tau }, found)
  .districts.map(({ mean }, k) => ({ mean, k }))
  .toSorted((a, b) => b.mean - a.mean)
  .map(({ k }) => k);

/** Where a district stands: what was found at its schools, and what they are put at. */
export function rowOf(district: number) {
  const estimate = FIRST + ORDER.indexOf(district) + ABOVE / 2;
  return { estimate, measured: estimate - ABOVE };
}

/** Room for the names at the left, in heights of the text. */
const NAMES = { wide: 8.6, narrow: 5 };
export const MARGINS = ({ kind }: Form, shape: "own" | "of the place") => ({
  top: shape === "of the place" ? 0.1 : 0.3,
  right: 0.8,
  bottom: shape === "of the place" ? 3 : 3.4,
  left: NAMES[kind],
});

/** Rings by how exact the results are: standard errors up to so much have rings of this size. */
const RINGS = [
  [0.05, 0.8],
  [0.1, 0.66],
  [0.2, 0.5],
  [Number.POSITIVE_INFINITY, 0.36],
] as const;
const sizeOf = (error: number) => RINGS.find(([most]) => error <= most)![1];

const shadowOf = ({ mean, sd }: Hanging, y: number) => ({ from: mean - sd, to: mean + sd, y });

/** Words at the end of a shadow. */
const tagged = ({ mean, sd }: Hanging, y: number, text: string, short: string) =>
  ({ x: Math.min(AXIS[1], mean + sd), y, tone: "plain", weight: "plain", text, short }) as const;

/** All schools and what they lean on, drawn. */
export function calendarLayers({ found: of, x }: Calendars, { kind }: Form): readonly Layer[] {
  const named = (y: number, text: string, short: string, tone: "plain" | "population"): Layer => ({
    mark: "words",
    tone,
    y,
    beside: -NAMES[kind] + 0.4,
    text,
    short,
  });
  const results = schools.map(({ effect, district, error }, c) => ({
    value: c === ASKED ? x : effect,
    row: rowOf(district),
    estimate: of.schools[c]!.mean,
    size: sizeOf(error),
    c,
  }));
  const others = results.filter(({ c }) => c !== ASKED);
  const asked = results[ASKED]!;
  const way = ({ value, row, estimate }: (typeof results)[number]) => ({
    from: [value, row.measured] as const,
    to: [estimate, row.estimate] as const,
  });
  return [
    {
      mark: Rods,
      as: "shadow",
      tone: "population",
      rods: [shadowOf(of.nation, NATION), shadowOf(of.newDistrict, NEW_DISTRICT)],
    },
    {
      mark: Rods,
      as: "shadow",
      tone: "population",
      outcome: true,
      rods: [
        ...of.districts.map((one, k) => shadowOf(one, rowOf(k).estimate)),
        shadowOf(of.newSchool, NEW_SCHOOL),
      ],
    },
    {
      mark: "curve",
      tone: "plain",
      points: [
        [0, FOOT],
        [0, TOP],
      ],
    },
    { mark: Strings, tone: "plain", outcome: true, strings: results.map(way) },
    ...RINGS.map(
      ([, size]): Layer => ({
        mark: "dots",
        tone: "data",
        shows: ["y"],
        size,
        at: others.flatMap((one) => (one.size === size ? [[one.value, one.row.measured]] : [])),
      }),
    ),
    {
      mark: "dots",
      tone: "posterior",
      shows: ["theta"],
      outcome: true,
      size: 0.5,
      at: others.map(({ estimate, row }) => [estimate, row.estimate]),
    },
    {
      mark: "dots",
      tone: "population",
      shows: ["mu"],
      outcome: true,
      size: 0.62,
      at: of.districts.map(({ mean }, k) => [mean, rowOf(k).estimate]),
    },
    {
      mark: "dots",
      tone: "population",
      size: 0.8,
      at: [[of.nation.mean, NATION]],
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.7,
      at: [[of.newDistrict.mean, NEW_DISTRICT]],
    },
    {
      mark: "dots",
      tone: "posterior",
      outcome: true,
      size: 0.7,
      at: [[of.newSchool.mean, NEW_SCHOOL]],
    },
    {
      mark: "point",
      tone: "posterior",
      outcome: true,
      shows: ["eta"],
      size: 0.9,
      x: asked.estimate,
      y: asked.row.estimate,
    },
    {
      mark: Tags,
      tags: [
        // A narrow drawing has room for the mark of a guess there, or for this.
        ...(kind === "wide"
          ? [tagged(of.nation, NATION, "{nation} ± {nationSd}", "± {nationSd}")]
          : []),
        tagged(
          of.newDistrict,
          NEW_DISTRICT,
          "{newDistrict} ± {newDistrictSd}",
          "± {newDistrictSd}",
        ),
      ],
      clear: [shadowOf(of.nation, NATION), shadowOf(of.newDistrict, NEW_DISTRICT)],
    },
    {
      mark: Tags,
      outcome: true,
      tags: [tagged(of.newSchool, NEW_SCHOOL, "{newSchool} ± {newSchoolSd}", "± {newSchoolSd}")],
      clear: [shadowOf(of.newSchool, NEW_SCHOOL)],
    },
    named(NATION, "all districts", "all", "population"),
    ...districts.map(({ id }, k) =>
      named(rowOf(k).estimate - ABOVE / 2, `district ${id}`, `${id}`, "plain"),
    ),
    named(NEW_SCHOOL, "new school, {district}", "new, {district}", "population"),
    named(NEW_DISTRICT, "new district", "elsewhere", "population"),
  ];
}
