import { inventedClasses } from "#data/inventedClasses.ts";

const { classes, schools } = inventedClasses;

/** Which classes of a school have students, by the option that says so. */
const TESTED = {
  both: [true, true],
  second: [false, true],
  first: [true, false],
  none: [false, false],
} as const;
type Who = keyof typeof TESTED;

const WORDS = {
  both: "both classes",
  second: "first empty",
  first: "second empty",
  none: "both empty",
} as const;
/** One class of this school keeps its students: with nobody at all a nation that is learned would hang from nothing. */
const KEPT = schools.length - 1;
const { none: _, ...ALL_BUT_NONE } = WORDS;

const choiceOf = (school: number) => `school${schools[school]!.name}`;

/** Who is tested, a choice for each school. */
export const testedChoices = schools.map(({ name }, school) => ({
  name: choiceOf(school),
  label: `school ${name}`,
  options: school === KEPT ? ALL_BUT_NONE : WORDS,
}));

/** Of every class, whether its students were taken out. */
export const emptiedIn = (view: Readonly<Record<string, string>>): readonly boolean[] =>
  schools.flatMap((_, school) =>
    (TESTED[view[choiceOf(school)] as Who] ?? TESTED.both).map((isTested) => !isTested),
  );

/** What a press on a class makes of its school: the class is emptied or refilled. */
export function pressOn(
  klass: number,
  view: Readonly<Record<string, string>>,
): { readonly view: Readonly<Record<string, string>> } | undefined {
  const { school } = classes[klass]!;
  const name = choiceOf(school);
  const now = TESTED[view[name] as Who];
  if (!now) return undefined;
  const at = klass - classes.findIndex((one) => one.school === school);
  const pressed = now.map((isTested, k) => (k === at ? !isTested : isTested));
  // The last one that is tested changes places with its sister.
  const next = school === KEPT && !pressed.includes(true) ? now.map((one) => !one) : pressed;
  const who = Object.entries(TESTED).find(([, tested]) =>
    tested.every((one, k) => one === next[k]),
  );
  return who && { view: { [name]: who[0] } };
}
