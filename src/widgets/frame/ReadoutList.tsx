import { Readout } from "./Readout.tsx";

/** A computed number under its name. */
export interface ListedReadout {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Numbers side by side on the page, one above the other on a projector's screen. */
export function ReadoutList({ readouts }: { readonly readouts: readonly ListedReadout[] }) {
  return (
    <dl className="readouts">
      {readouts.map(({ id, label, value, text }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <Readout name={id} value={value}>
              {text}
            </Readout>
          </dd>
        </div>
      ))}
    </dl>
  );
}
