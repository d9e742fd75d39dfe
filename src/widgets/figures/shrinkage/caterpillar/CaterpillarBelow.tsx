import { formatQuantity } from "#language/format.ts";
import type { PlotProps } from "../../../frame/widget.ts";
import type { CaterpillarPicture } from "./picture.ts";

const POINTS = { unit: "points", unitOne: "point" };

/** How far both lists are from the truth, which is known only because the schools are invented. */
export function CaterpillarBelow({ picture }: PlotProps<CaterpillarPicture>) {
  const { truth, rows } = picture;
  if (!truth) return null;
  const errors = [
    ["raw-error", "typical error of own averages", truth.rawError],
    ["estimate-error", "typical error of estimates", truth.estimateError],
  ] as const;
  return (
    <dl className="readouts">
      {errors.map(([name, label, value]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <span data-readout={name} data-value={value}>
              {formatQuantity(POINTS, value, { digits: 3 })}
            </span>
          </dd>
        </div>
      ))}
      <div>
        <dt>estimate closer to the truth</dt>
        <dd>
          <span data-readout="closer" data-value={truth.closer}>
            {truth.closer} of {rows.length}
          </span>
        </dd>
      </div>
    </dl>
  );
}
