/** One part of a bench: how many seats it has, and how many of them are filled; neither need be whole. */
export interface Party {
  readonly seats: number;
  readonly filled: number;
}

/** Where the seats of one part are, from the left and from the top of the bench. */
interface Seated {
  /** Where the part begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Middles of its seats, column by column: first those filled, then perhaps one in part, then those empty. */
  readonly filled: readonly Place[];
  readonly partly: { readonly place: Place; readonly share: number } | undefined;
  readonly empty: readonly Place[];
}

type Place = readonly [x: number, y: number];

/** Between two parts, and the least from seat to seat, in heights of a drawing's text. */
export const GAP = 0.9;
export const LEAST = 0.5;

/** A bench laid out: every part at one size of seat. */
export interface Seating {
  /** How many things one seat stands for. */
  readonly each: 1 | 10 | 100;
  /** The largest circle that fits a seat, by its radius. */
  readonly radius: number;
  readonly parts: readonly Seated[];
}

/**
 * Seats in columns, so that the parts fill a bench of this size from end to end: the more there are, the smaller they
 * get, and where they would be smaller than the least, one seat stands for ten.
 */
export function seating(
  parties: readonly Party[],
  { width, height, gap, least }: Size,
): Seating | undefined {
  const total = parties.reduce((sum, { seats }) => sum + seats, 0);
  const room = width - gap * (parties.length - 1);
  if (!(total > 0 && room > 0)) return undefined;
  const pitchOf = (each: number) => Math.sqrt((room * height * each) / total);
  const each = pitchOf(1) >= least ? 1 : pitchOf(10) >= least ? 10 : 100;
  const whole = parties.map(({ seats }) => Math.ceil(seats / each - TINY));
  const rows = rowsFor(whole, { room, height });
  const columns = whole.map((seats) => Math.ceil(seats / rows));
  const across = room / columns.reduce((sum, one) => sum + one, 0);
  const down = height / rows;
  let left = 0;
  const parts = parties.map(({ filled }, at): Seated => {
    const begin = left;
    const places = Array.from({ length: whole[at]! }, (_, k): Place => {
      return [begin + (Math.floor(k / rows) + 0.5) * across, ((k % rows) + 0.5) * down];
    });
    const right = begin + columns[at]! * across;
    left = right + gap;
    const full = Math.floor(filled / each + TINY);
    const share = filled / each - full;
    const isPartly = share > TINY && full < places.length;
    return {
      left: begin,
      right,
      filled: places.slice(0, full),
      partly: isPartly ? { place: places[full]!, share } : undefined,
      empty: places.slice(full + (isPartly ? 1 : 0)),
    };
  });
  return { each, radius: 0.38 * Math.min(across, down), parts };
}

/**
 * The seat at a place of a bench, or the nearest of its part: whose it is and whether it is filled; nothing beside the bench.
 */
export function seatAt({ parts }: Seating, [x, y]: Place): Seat | undefined {
  const part = parts.findIndex(({ left, right }) => x >= left && x <= right);
  const seated = parts[part];
  if (!seated) return undefined;
  const away = ([u, v]: Place) => Math.hypot(u - x, v - y);
  const nearest = (places: readonly Place[]) => Math.min(...places.map(away));
  const { filled, empty, partly } = seated;
  return { part, isFilled: nearest(filled) < nearest(partly ? [partly.place, ...empty] : empty) };
}

interface Seat {
  readonly part: number;
  readonly isFilled: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Room between one part and the next. */
  readonly gap: number;
  /** The least from one seat to the next. */
  readonly least: number;
}

/** Counts that were computed may miss a whole number by their rounding. */
const TINY = 1e-9;

/** As many rows as make seats that are as wide as they are high, as nearly as whole rows allow. */
function rowsFor(
  seats: readonly number[],
  { room, height }: { readonly room: number; readonly height: number },
): number {
  const total = seats.reduce((sum, one) => sum + one, 0);
  const wanted = Math.max(1, Math.round(height / Math.sqrt((room * height) / total)));
  const tried = [wanted - 1, wanted, wanted + 1].filter((rows) => rows >= 1);
  const least = (rows: number) => {
    const columns = seats.reduce((sum, one) => sum + Math.ceil(one / rows), 0);
    return Math.min(room / columns, height / rows);
  };
  return tried.reduce((best, rows) => (least(rows) > least(best) ? rows : best));
}
