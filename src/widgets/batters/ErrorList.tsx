import { formatNumber } from "#language/format.ts";
import type { PlotProps } from "../widget.ts";
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
    <dl className="readouts">
      {entries.map(({ id, label, error }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <output data-readout={`list-${id}`} data-value={error}>
              {formatNumber(error, { digits: 3 })}
            </output>
          </dd>
        </div>
      ))}
    </dl>
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
