import {
  formatNumber,
  formatQuantity,
  type Measured,
  type Precision,
  speakNumber,
  speakQuantity,
} from "#language/format.ts";
import type { Model } from "#language/model.ts";
import { percent, speakPercent } from "#language/percent.ts";
import { entry } from "#language/quantities.ts";
import type { FilledPlace, Told, Voice } from "../frame/told.ts";

/** How one number of a picture is written. */
export interface Writing {
  /** As this quantity of the model, as a share in percent, as a bare number, or counted in units of its own. */
  readonly as: string | Measured;
  /** To so many figures, decimals or on a grid, where that is not the quantity's own. */
  readonly to?: Precision;
  /** Its words under the figure, where it is one of the numbers there. */
  readonly label?: string;
}

/** One of several things a sentence may say: the first whose condition holds; the last needs none. */
export type Case<P> = string | readonly [when: (about: P) => boolean, says: string];
/** A sentence with {places} for numbers, phrases and words of the picture. `{name.number}` leaves the unit out. */
export type Sentence<P> = string | readonly Case<P>[];

/** What sentences are filled from. */
export interface Vocabulary<P> {
  readonly written: Readonly<Record<string, Writing>>;
  /** Parts of sentences that are sentences themselves. */
  readonly phrases?: Readonly<Record<string, Sentence<P>>>;
}

const THREE: Precision = { digits: 3 };
const PLACE = /\{(\w+)(\.number)?\}/g;

/** A number as the figure writes it; `bare` leaves the unit out. */
export function write(
  model: Model,
  { as, to }: Writing,
  value: number,
  { bare = false, voice = "shown" }: { readonly bare?: boolean; readonly voice?: Voice } = {},
): string {
  const shown = voice === "shown";
  if (typeof as !== "string") {
    const counted = bare ? { ...as, unit: "", unitOne: "" } : as;
    return (shown ? formatQuantity : speakQuantity)(counted, value, to);
  }
  if (as === "number") return (shown ? formatNumber : speakNumber)(value, to ?? THREE);
  const found = as === "share" ? undefined : entry(model, as);
  if (found === undefined || found.kind === "share") {
    if (to)
      return shown
        ? `${formatNumber(100 * value, to)}\u00a0%`
        : `${speakNumber(100 * value, to)} percent`;
    return shown ? percent(value) : speakPercent(value);
  }
  const precision = to ?? (found.is === "parameter" ? { step: found.fineStep } : THREE);
  const measured: Measured = bare ? { unit: "" } : found;
  return (shown ? formatQuantity : speakQuantity)(measured, value, precision);
}

/** A sentence about a picture, every place of it filled. */
export function say<P extends object>(
  name: string,
  sentence: Sentence<P>,
  about: P,
  words: Vocabulary<P>,
  { model, voice = "shown", heard }: Speaking,
): string {
  const cases = typeof sentence === "string" ? [sentence] : sentence;
  const at = cases.findIndex((one) => typeof one === "string" || one[0](about));
  const chosen = cases[at];
  if (chosen === undefined)
    throw new Error(`“${name}” has nothing to say: its last case needs no condition.`);
  const template = typeof chosen === "string" ? chosen : chosen[1];
  const places: FilledPlace[] = [];
  const text = template.replace(PLACE, (_, place: string, bare?: string) => {
    const phrase = words.phrases?.[place];
    if (phrase !== undefined) return say(place, phrase, about, words, { model, voice, heard });
    const filled = fill(model, words, about, { name: place, bare: bare !== undefined, voice });
    if (!filled)
      throw new Error(
        `“${template}”: the picture has no number or the figure no writing for {${place}}.`,
      );
    places.push(filled);
    return filled.text;
  });
  heard?.push({ name, at, cases: cases.length, template, voice, places });
  return text;
}

/** In whose units it is said, for eye or ear, and a list that keeps what was said. */
export interface Speaking {
  readonly model: Model;
  readonly voice?: Voice | undefined;
  readonly heard?: Told[] | undefined;
}

function fill<P extends object>(
  model: Model,
  { written }: Vocabulary<P>,
  about: P,
  place: { readonly name: string; readonly bare: boolean; readonly voice: Voice },
): FilledPlace | undefined {
  const { name, bare, voice } = place;
  const value = (about as Readonly<Record<string, unknown>>)[name];
  if (typeof value === "string") return { name, form: "word", value, text: value };
  const writing = Object.hasOwn(written, name) ? written[name] : undefined;
  if (typeof value !== "number" || !writing) return undefined;
  const text = write(model, writing, value, { bare, voice });
  return { name, form: bare ? "number" : "quantity", value, text };
}
