import { snap } from "#language/parameter.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { Forecasts } from "#plot/Forecasts.tsx";
import { Frame } from "#plot/Frame.tsx";
import { type Form, useForm } from "#plot/form.ts";
import { Handle } from "#plot/Handle.tsx";
import { Key, type KeyEntry } from "#plot/Key.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Stage } from "#plot/Stage.tsx";
import type { PlotProps } from "../../frame/widget.ts";
import { parameter } from "./forecast.ts";
import type { BattersPicture } from "./picture.ts";
import { ASKED } from "./roster.ts";

const ROW = 24;
/** On a phone the list is compact, to be seen with what moves it. */
const LOW_ROW = 15.5;
/** The least height of a row, in lines of text, and that of what stands above and below them. */
const LINE = 1.05;
const AROUND = 6.7;
const AVERAGES: readonly [number, number] = [0.13, 0.42];
const FIRST: Readonly<Record<Form["kind"], KeyEntry>> = {
  wide: { tone: "data", text: "first 45 at-bats" },
  narrow: { tone: "data", text: "first 45" },
};
const GUESS: KeyEntry = { tone: "guess", text: "your forecast" };
const REST: readonly KeyEntry[] = [
  { tone: "posterior", text: "estimate", when: "outcome" },
  { tone: "truth", text: "rest of season", when: "outcome" },
];

/** Every batter's first average, its estimate and what came; the reader's forecasts can be dragged. */
export function BattersPlot(props: PlotProps<BattersPicture>) {
  const count = props.picture.rows.length;
  return (
    <Stage wide={count * ROW + 120} narrow={count * LOW_ROW + 92} lines={LINE * count + AROUND}>
      <Rows {...props} />
    </Stage>
  );
}

function Rows({ picture, explorable, guess, onGuess }: PlotProps<BattersPicture>) {
  const { kind } = useForm();
  const { rows, mean } = picture;
  const move = (at: number) => (value: number) =>
    guess && onGuess?.(guess.with(at, snap(parameter, value) ?? value));
  return (
    <Frame
      x={AVERAGES}
      y={[rows.length - 0.4, -0.6]}
      margins={{ top: 3.2, right: 1, bottom: 3.4, left: kind === "wide" ? 8.8 : 6.6 }}
    >
      <Key entries={guess ? [FIRST[kind], GUESS, ...REST] : [FIRST[kind], ...REST]} />
      <AxisX label="batting average" />
      <RuleX x={mean} tone="population" quantity={`${explorable.id}.m`} />
      <Forecasts
        heading="hits"
        rows={rows.map((row) => ({
          key: row.short,
          label: row.short,
          note: `${row.hits}`,
          measured: row.raw,
          estimate: row.estimate,
          truth: row.rest,
        }))}
      />
      {guess?.map((value, at) => (
        <g key={ASKED[at]} className="guess" data-guess={rows[ASKED[at]!]!.short}>
          {onGuess ? (
            <Handle x={value} y={ASKED[at]!} tone="guess" focused={false} onMove={move(at)} />
          ) : (
            <Point x={value} y={ASKED[at]!} tone="guess" />
          )}
        </g>
      ))}
    </Frame>
  );
}
