import { memo, type ReactNode } from "react";
import { Choice } from "#controls/Choice.tsx";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { type Running, useView } from "#explorable/useExplorable.ts";
import { Also } from "./Also.tsx";
import { ParameterSlider } from "./ParameterSlider.tsx";
import type { PlotProps, Widget } from "./widget.ts";

/**
 * What a figure is moved with, in order of use: the few that stand open, then those behind "also". While
 * the figure waits for a guess they are shut, with a word why.
 */
export function Knobs({
  widget,
  running,
  sliders,
  atRest,
  quiet,
  shut,
  plotProps,
}: {
  readonly widget: Widget;
  readonly running: Running;
  readonly sliders: readonly string[];
  /** The sliders and switches that stand open; all, if none is named. */
  readonly atRest: readonly string[] | undefined;
  /** Whether its buttons wait behind "also". */
  readonly quiet: boolean;
  readonly shut: boolean;
  readonly plotProps: PlotProps<unknown>;
}) {
  const { explorable, seed } = running;
  const choices: readonly Knob[] = (widget.choices ?? []).map((choice) => ({
    name: choice.name,
    label: choice.label[0]!.toLowerCase() + choice.label.slice(1),
    knob: <ViewChoice key={choice.name} of={explorable.id} {...choice} />,
  }));
  const rails: readonly Knob[] = sliders.map((name) => ({
    name,
    label: explorable.model.parameters[name]!.short,
    knob: <ParameterSlider key={name} of={explorable.id} name={name} />,
  }));
  const knobs = [...choices, ...rails];
  const isOpen = ({ name }: Knob) => atRest?.includes(name) ?? true;
  const { Knobs: Own, resample, presses = [] } = widget;
  const buttons: readonly Knob[] = [
    ...(Own
      ? [{ name: "own", label: presses.join(", "), knob: <Own key="own" {...plotProps} /> }]
      : []),
    // The seed of an exercise is its variant; its figure has no data to draw again.
    ...(resample === undefined || explorable.declaration.data === undefined
      ? []
      : [
          {
            name: "seed",
            label: resample,
            knob: (
              <div key="seed" className="resample">
                <button
                  type="button"
                  onClick={() => explorable.set({ seed: (seed + 1) % (LARGEST_SEED + 1) })}
                >
                  {resample}
                </button>
                <span className="seed">seed {seed}</span>
              </div>
            ),
          },
        ]),
  ];
  const folded = [...knobs.filter((one) => !isOpen(one)), ...(quiet ? buttons : [])];
  if (knobs.length + buttons.length === 0) return null;
  return (
    <fieldset
      className="controls"
      disabled={shut}
      aria-label={shut ? undefined : "Controls"}
      data-outcome={shut && widget.prediction?.hidesControls ? "" : undefined}
    >
      {shut && <legend className="shut-word">{shutWord(knobs, widget)}</legend>}
      {knobs.filter(isOpen).map(({ knob }) => knob)}
      {!quiet && buttons.map(({ knob }) => knob)}
      {folded.length > 0 && (
        <Also names={folded.map(({ label }) => label)}>{folded.map(({ knob }) => knob)}</Also>
      )}
    </fieldset>
  );
}

/** A switch between ways of looking; it shows at once what is chosen. */
const ViewChoice = memo(function ViewChoice({
  of,
  name,
  label,
  options,
  brings = {},
}: NonNullable<Widget["choices"]>[number] & { readonly of: string }) {
  const value = useView(of, name) ?? "";
  return (
    <Choice
      name={name}
      label={label}
      value={value}
      options={Object.entries(options).map(([option, text]) => ({ value: option, label: text }))}
      onChange={(next) =>
        explorableOf(of).set({ view: { [name]: next }, values: brings[next] ?? {} })
      }
    />
  );
});

/** Why the knobs are shut, and which. */
function shutWord(knobs: readonly Knob[], { Knobs, resample }: Widget): string {
  const names = knobs.map(({ label }) => label);
  const what = names.length > 0 && !Knobs && !resample ? names.join(", ") : "The controls";
  return names.length === 1
    ? `${what}: opens when you have guessed`
    : `${what} open when you have guessed`;
}

interface Knob {
  readonly name: string;
  readonly label: string;
  readonly knob: ReactNode;
}
