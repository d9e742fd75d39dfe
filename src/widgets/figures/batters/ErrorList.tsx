import { formatNumber } from "#language/format.ts";
import { NumberList } from "../../frame/NumberList.tsx";
import type { PlotProps } from "../../frame/widget.ts";
import { type ByHandPicture, placeOf } from "./byHandPicture.ts";
import { type BattersPicture, outcomeOf } from "./picture.ts";

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly error: number;
}

/** Total squared errors side by side. */
function ErrorList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <NumberList
      numbers={entries.map(({ id, label, error }) => ({
        id: `list-${id}`,
        label,
        value: error,
        text: formatNumber(error, { digits: 3 }),
      }))}
    />
  );
}

/** The error of the averages themselves, and of what is made of them. */
export function BattersNumbers({ picture }: PlotProps<BattersPicture>) {
  const { chosen } = picture;
  const none = outcomeOf(picture, "none");
  return (
    <ErrorList
      entries={[
        { id: "none", label: "squared error, first averages", error: none.error },
        ...(chosen.id === "none"
          ? []
          : [{ id: "chosen", label: "squared error, estimates", error: chosen.error }]),
      ]}
    />
  );
}

/** What the title of the figure does not say: the best there could be. */
export function ByHandBest({ picture }: PlotProps<ByHandPicture>) {
  return (
    <ErrorList
      entries={[{ id: "best", label: "the best, in hindsight", error: picture.best.error }]}
    />
  );
}

/** How near the population set by hand comes to the best there could be. */
export function ByHandNumbers({ picture }: PlotProps<ByHandPicture>) {
  return (
    <ErrorList
      entries={[
        { id: "hand", label: "your population", error: picture.error },
        {
          id: "stein",
          label: "James–Stein, in April",
          error: placeOf(picture, "james-stein").error,
        },
        { id: "best", label: "the best, in hindsight", error: picture.best.error },
      ]}
    />
  );
}
