import type { Patch } from "#explorable/createExplorable.ts";
import type { Pressed } from "#plot/Frame.tsx";
import { tallyAt } from "#plot/rare/Tallies.tsx";
import type { Scene } from "../../frame/widget.ts";
import { changed, isRow, lying, setApart } from "./oneMore.ts";
import { AXIS, PLACES, TRAY } from "./signsDrawing.ts";
import type { Signs } from "./signsNumbers.ts";

/** How long a sign is, in heights of the text. */
const SIGN = { wide: 4.4, narrow: 3.4 };

/** How far left of the axis a place lies, in heights of the text. */
const aside = ({ x, text: [across] }: Pressed) => (AXIS[0] - x) / across;

/** The tray stands over the signs. */
const isOnTray = (place: Pressed) =>
  place.y < TRAY && aside(place) > PLACES[place.form].sign - SIGN[place.form];

const isOnSign = (place: Pressed) =>
  place.y >= TRAY && aside(place) > PLACES[place.form].sign - SIGN[place.form];

/** What a press in the drawing does: a sign sets its shop apart or brings it back, a review goes, any other place of a row gives one or takes one. */
export const pressSigns = {
  act: (place: Pressed, { apart, piles }: Signs, scene: Scene) => {
    const row = Math.round(place.y);
    if (isOnTray(place)) return apart === undefined ? undefined : setApart(scene, apart);
    if (place.y < TRAY) return undefined;
    if (isOnSign(place)) return setApart(scene, row);
    const { pleased, reviews } = piles[row] ?? { pleased: 0, reviews: 0 };
    const inPile = PLACES[place.form].pile - aside(place);
    const isBeside = aside(place) < 0 || inPile < 0;
    const mark = isBeside ? reviews : tallyAt(place.form, inPile, (place.y - row) / place.text[1]);
    if (mark < reviews) return changed(scene, row, mark < pleased ? "no-tick" : "no-cross");
    return changed(scene, row);
  },
};

/** A sign is carried onto the tray, or from it: the city follows as soon as the hand is there. */
export function carrySign(
  from: Pressed,
  to: Pressed,
  { apart }: Signs,
  { view }: Scene,
): Patch | undefined {
  const shop = isOnSign(from) ? Math.round(from.y) : isOnTray(from) ? apart : undefined;
  if (shop === undefined || !isRow(shop)) return undefined;
  const elsewhere = isOnTray(from) ? {} : { out: view.out ?? "" };
  return isOnTray(to) ? { view: lying(shop) } : { view: { ...lying(), ...elsewhere } };
}
