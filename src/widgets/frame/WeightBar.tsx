import { percent } from "#language/percent.ts";

/** A whole divided between a group's own data and its population. */
export function WeightBar({
  own,
  ownLabel,
  populationLabel,
  quantity,
}: {
  readonly own: number;
  readonly ownLabel: string;
  readonly populationLabel: string;
  readonly quantity: string;
}) {
  const width = `${100 * own}%`;
  return (
    <div className="weight-bar" data-outcome="" data-quantity={quantity}>
      <svg aria-hidden="true" width="100%" height="22">
        <rect className="weight-population" x={width} width={`${100 * (1 - own)}%`} height="22" />
        <rect className="weight-own" width={width} height="22" />
        <line className="weight-edge" x1={width} x2={width} y1="0" y2="22" />
      </svg>
      <p>
        <span className="weight-own-text">
          {ownLabel}, weight <b>{percent(own)}</b>
        </span>
        <span className="weight-population-text">
          {populationLabel}, weight <b>{percent(1 - own)}</b>
        </span>
      </p>
    </div>
  );
}
