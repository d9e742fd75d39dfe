import { useEffect, useId, useRef, useState } from "react";
import { DataTable, type Table } from "#controls/DataTable.tsx";
import { memory } from "#exercises/memory.ts";
import type { OwnRates, PulledRow } from "#lab/ownRates.ts";
import { type OwnRow, type Trouble, twoColumns } from "#lab/twoColumns.ts";
import { formatNumber } from "#language/format.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { Frame } from "#plot/Frame.tsx";
import { Fan } from "#plot/rare/Fan.tsx";
import { Stage } from "#plot/Stage.tsx";

/** Longer texts are not kept: a log of them would grow without end. */
const LONGEST_KEPT = 20_000;

interface Pulled extends OwnRates {
  readonly heading?: string;
}

/** A field for a reader's own two columns, and what pulling their rates together makes of them. */
export function LivingSeries({ example }: { readonly example: string }) {
  const [text, setText] = useState("");
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [pulled, setPulled] = useState<Pulled>();
  const [isAtWork, setAtWork] = useState(false);
  const [field, notes, outcome] = [useId(), useId(), useRef<HTMLDivElement>(null)];
  const isTouched = useRef(false);

  useEffect(() => {
    void memory.open().then(() => {
      const kept = memory.store.getState().events.findLast(({ kind }) => kind === "series");
      if (!isTouched.current && typeof kept?.text === "string") setText(kept.text);
    });
  }, []);

  const type = (next: string) => {
    isTouched.current = true;
    setText(next);
    setTroubles([]);
  };
  const pull = async () => {
    const read = twoColumns(text);
    if ("troubles" in read) return setTroubles(read.troubles);
    setTroubles([]);
    setAtWork(true);
    try {
      setPulled({ ...(await rates(read.rows)), ...(read.heading && { heading: read.heading }) });
      keep(text);
    } catch {
      setTroubles([
        { why: "These numbers are too far apart to be reckoned with. Nothing of them is lost." },
      ]);
    }
    setAtWork(false);
    outcome.current?.focus({ preventScroll: true });
  };
  return (
    <div className="series">
      <label htmlFor={field}>
        Your two columns: a count and its exposure in each line, with a name before them if you like
      </label>
      <textarea
        id={field}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        placeholder={example.split("\n").slice(0, 3).join("\n")}
        value={text}
        aria-describedby={notes}
        aria-invalid={troubles.length > 0}
        onChange={(event) => type(event.target.value)}
      />
      <div id={notes} role="alert">
        {troubles.length > 0 && (
          <ul className="series-troubles">
            {troubles.map(({ line, why }) => (
              <li key={`${line} ${why}`}>{line === undefined ? why : `Line ${line}: ${why}`}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="series-presses">
        <button type="button" className="main" disabled={isAtWork} onClick={() => void pull()}>
          Pull them together
        </button>
        {text.trim() === "" && (
          <button type="button" className="quiet" onClick={() => type(example)}>
            Put in an example
          </button>
        )}
      </div>
      <div ref={outcome} tabIndex={-1} className="series-outcome">
        {pulled && <Outcome {...pulled} />}
      </div>
    </div>
  );
}

async function rates(rows: readonly OwnRow[]): Promise<OwnRates> {
  const { ownRates } = await import("#lab/ownRates.ts");
  return ownRates(rows);
}

function keep(text: string): void {
  const last = memory.store.getState().events.findLast(({ kind }) => kind === "series");
  if (text.length <= LONGEST_KEPT && last?.text !== text) void memory.append("series", { text });
}

const rate = (value: number) => formatNumber(value, { digits: 3 });
const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`;

function Outcome({ rows, together, heading }: Pulled) {
  const [highest, moved] = [largest(rows, ({ own }) => own), largest(rows, movedBy)];
  const events = rows.reduce((sum, { count }) => sum + count, 0);
  const ends = endsOf(rows);
  return (
    <>
      <p>
        {rows.length} rows, {events} {events === 1 ? "event" : "events"}, {rate(together)} for each
        unit of exposure over all of them together. The highest rate of its own has{" "}
        <b>{highest.name}</b>, {rate(highest.own)}: it keeps {percent(highest.keeps)} of what sets
        it apart, and {rate(highest.pulled)} is expected of it, give or take {rate(highest.sd)}.{" "}
        {moved !== highest && (
          <>
            Furthest goes <b>{moved.name}</b>, from {rate(moved.own)} to {rate(moved.pulled)}.
          </>
        )}
      </p>
      <div aria-hidden="true">
        <Stage wide={200} narrow={200}>
          <Frame
            x={ends}
            y={[1.25, -0.35]}
            margins={{ top: 0.4, right: 0.8, bottom: 3.4, left: 0.8 }}
          >
            <AxisX label="events for each unit of exposure" short="events a unit of exposure" />
            <Fan
              levels={[
                { tone: "data", text: "each by itself", values: rows.map(({ own }) => own) },
                {
                  tone: "posterior",
                  text: "with the help of the others",
                  values: rows.map(({ pulled }) => pulled),
                },
              ]}
            />
          </Frame>
        </Stage>
      </div>
      <DataTable table={() => tableOf(rows, heading)} file="your-rates" show={rate} />
    </>
  );
}

const movedBy = ({ own, pulled }: PulledRow) => Math.abs(pulled - own);

function largest<T>(all: readonly T[], by: (one: T) => number): T {
  return all.reduce((best, one) => (by(one) > by(best) ? one : best));
}

/** From 0 to a little beyond the highest rate. */
function endsOf(rows: readonly PulledRow[]): readonly [number, number] {
  return [0, 1.05 * Math.max(...rows.map(({ own, pulled }) => Math.max(own, pulled)))];
}

function tableOf(rows: readonly PulledRow[], heading?: string): Table {
  return {
    caption: heading ? `Your rows (${heading}), pulled together` : "Your rows, pulled together",
    columns: [
      { name: "row", unit: "" },
      { name: "events", unit: "", step: 1 },
      { name: "exposure", unit: "" },
      { name: "own rate", unit: "" },
      { name: "keeps", unit: "share" },
      { name: "expected rate", unit: "" },
      { name: "sd", unit: "" },
    ],
    rows: rows.map(({ name, count, exposure, own, keeps, pulled, sd }) => [
      ...[name, count, exposure, own, keeps, pulled, sd],
    ]),
  };
}
