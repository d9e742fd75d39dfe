import { type ReactNode, useRef, useState } from "react";
import type { Explorable, Patch } from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import { snap } from "#language/parameter.ts";
import { entry } from "#language/quantities.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { AxisY } from "#plot/AxisY.tsx";
import type { CurvePoint } from "#plot/Curve.tsx";
import { Frame, type Margins, type Pressed, useScales } from "#plot/Frame.tsx";
import { foldOf } from "#plot/fold.ts";
import { type Form, useFoot, useForm, useHighest, useShape } from "#plot/form.ts";
import { Handle } from "#plot/Handle.tsx";
import { alone, keepApart } from "#plot/keepApart.ts";
import { type Named, Names } from "#plot/Names.tsx";
import { bellOf } from "#plot/NormalCurve.tsx";
import { Pin } from "#plot/Pin.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleY } from "#plot/RuleY.tsx";
import { Stage } from "#plot/Stage.tsx";
import type { ScaleKind } from "#plot/scale.ts";
import type { Tone } from "#plot/tone.ts";
import { Words } from "#plot/Words.tsx";
import { ParameterHandle } from "../frame/ParameterHandle.tsx";
import type { PlotProps, Scene } from "../frame/widget.ts";
import { type Behind, Ghost } from "./Ghost.tsx";
import { isAbove, type Layer, MarkOf, runOf, withWords } from "./marks.tsx";

type Pair = readonly [number, number];

/** What an axis says and how its numbers are written, as d3 specifies formats. */
interface Axis {
  /** The unit follows by itself; a panel without a label has no axis, and stands under one that has. */
  readonly label?: string;
  /** The quantity of the model whose unit it has, where the axis is not the range of a parameter. */
  readonly in?: string;
  /** In fewer words, where room is short; with none, the unit stands alone. */
  readonly short?: string;
  readonly format?: string;
}

/** A parameter whose mark can be dragged along the axis, or up and down. */
export interface Drag<P> {
  readonly parameter: string;
  readonly tone: Tone;
  /** It moves up and down: its height is the parameter's own value, if `y` says nothing else, and `value` is that of a height. */
  readonly isUpright?: boolean;
  /** Where the mark stands, if not at the parameter's own value, and the value of a place. */
  readonly x?: (numbers: P, form: Form) => number;
  readonly value?: (place: number, numbers: P, form: Form) => number;
  readonly y?: (numbers: P) => number;
  /** The values it can have here, where they are fewer than the parameter's. */
  readonly range?: (numbers: P) => Pair;
  /** The ends of the line whose grip it is, where it is no point: what ends there can be made longer. */
  readonly ends?: (numbers: P, form: Form) => Pair;
  /** The mark stands on a scale of its own: a tap on the drawing means no value of it. */
  readonly aside?: boolean;
  /** Whether it is there at all; always, if not said. */
  readonly isThere?: (numbers: P) => boolean;
  /** Waits for the prediction. */
  readonly outcome?: boolean;
}

/** What a press in a drawing sets: the value at its place; "nothing" where it means none, undefined where it moves the nearest mark. */
export type Press<P> =
  | {
      readonly parameter: string;
      readonly value: (place: Pressed, numbers: P) => number | "nothing" | undefined;
    }
  | {
      /** A way of looking, once the outcome is shown; the whole row is pressed, with what stands beside it. */
      readonly choice: string;
      readonly option: (place: Pressed, numbers: P) => string | undefined;
    }
  | {
      /** A step on from the scene, as a button of the figure makes one; the whole row is pressed. */
      readonly act: (place: Pressed, numbers: P, scene: Scene) => Patch | undefined;
    };

/** Room a panel takes: heights at its own shape, lines of text where it takes that of its place. */
export interface Room {
  readonly heights: Pair;
  readonly lines?: number;
}

/** One drawing of a figure: axes, layers, and what can be taken by hand. */
export interface Panel<P> {
  readonly room: Room | ((numbers: P) => Room);
  readonly margins?: Margins | ((form: Form, shape: "own" | "of the place") => Margins);
  /** The parameter whose range is the axis, or its ends; ends that are worked out stay while a knob moves, and change with other data. */
  readonly x: Axis & {
    readonly of: string | Pair | ((numbers: P) => Pair);
    readonly along?: ScaleKind;
  };
  readonly y: Partial<Axis> & {
    readonly of: Pair | ((numbers: P) => Pair);
    readonly along?: ScaleKind;
  };
  readonly drag?: readonly Drag<P>[];
  /** `isGuessed`: a guess is in the drawing, while it is being set and afterwards. */
  readonly layers: (numbers: P, form: Form, isGuessed: boolean) => readonly Layer[];
  /** Rows in which the marks of a guess of several numbers stand; a single guess is a pin. None where a guess is not on its axis. */
  readonly guesses?: (numbers: P) => readonly { readonly key: string; readonly y: number }[];
  /** A single guess is a height of this drawing, and a level line shows it. */
  readonly guessedHeight?: boolean;
  /** How many rows it lists, at y = 0, 1, ...: on a projector's screen a long list folds in the middle. */
  readonly rows?: (numbers: P) => number;
  /** What a press on something in the drawing sets. */
  readonly press?: Press<P>;
  /** What something sets that is carried from one place to another, by the state in which it was taken; once the outcome is shown. */
  readonly carry?: (from: Pressed, to: Pressed, numbers: P, scene: Scene) => Patch | undefined;
  /** Left out on a projector's screen, which is too low for several drawings. */
  readonly onPageOnly?: boolean;
  /** Waits for the prediction as a whole: its room opens with the answer. */
  readonly outcome?: boolean;
}

const EVERYTHING: Pair = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const MARGINS: Margins = { top: 1.6, right: 0.8, bottom: 3.4, left: 0.8 };
const GUESS = "your guess";

/** What a drawing needs beside what every plot is given. */
interface Drawn<P> {
  readonly panel: Panel<P>;
  readonly numbers: P;
  /** A state that was pinned. */
  readonly behind: Behind<P> | undefined;
  /** What the mark of a guess says, once it is known how good it was. */
  readonly pinned?: string | undefined;
  /** A name with its places filled. */
  readonly filled: (text: string) => string;
  /** A guess is set along its axis. */
  readonly hasGuess: boolean;
  /** The numbers a single guess is snapped to. */
  readonly guessed: Parameters<typeof snap>[0] | undefined;
}

/** Draws what a panel declares: axes, layers and their names, the guess, what can be dragged. */
export function Drawing<P>({ panel, numbers, ...rest }: Drawn<P> & PlotProps<unknown>) {
  const shape = useShape();
  if (panel.onPageOnly && shape === "of the place") return null;
  const { heights, lines } = typeof panel.room === "function" ? panel.room(numbers) : panel.room;
  const stage = (
    <Stage wide={heights[0]} narrow={heights[1]} {...(lines !== undefined && { lines })}>
      <Framed panel={panel} numbers={numbers} {...rest} />
    </Stage>
  );
  return panel.outcome ? <div data-outcome="">{stage}</div> : stage;
}

/** The ends of the axis: the range of its parameter and of every mark that is dragged along it. */
function endsOf<P>({ x, drag = [] }: Panel<P>, numbers: P, { parameters }: Model): Pair {
  if (typeof x.of === "function") return x.of(numbers);
  if (typeof x.of !== "string") return x.of;
  const along = drag
    .filter((one) => one.x === undefined && !one.isUpright)
    .map(({ parameter }) => parameter);
  const ranges = [x.of, ...along].map((name) => parameters[name]!.range);
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}

function Framed<P>({
  panel,
  numbers,
  behind,
  pinned = GUESS,
  filled,
  hasGuess,
  guessed,
  scene,
  explorable,
  controls,
  outcome,
  guess,
  onGuess,
}: Drawn<P> & PlotProps<unknown>) {
  const [focused, setFocused] = useState<string>();
  const form = useForm();
  const shape = useShape();
  const highest = useHighest();
  const { x, y, drag = [], margins = MARGINS } = panel;
  const under = useFoot();
  const foot = hasGuess ? under : undefined;
  const around = typeof margins === "function" ? margins(form, shape) : margins;
  const ends = endsOf(panel, numbers, scene.model);
  const layers = panel
    .layers(numbers, form, guess !== undefined)
    .map((layer) => withWords(layer, filled));
  const titled = (label: string, of: string | Panel<P>["x"]["of"] | undefined) => {
    const unit = typeof of === "string" ? entry(explorable.model, of).unit : "";
    return [filled(label), unit].filter((part) => part !== "").join(", ");
  };
  const there = drag.filter((one) => one.isThere?.(numbers) ?? true);
  const placed = there.map((one) => ({
    ...one,
    now: scene.values[one.parameter]!,
    at: one.x?.(numbers, form) ?? scene.values[one.parameter]!,
    level: one.y?.(numbers) ?? (one.isUpright ? scene.values[one.parameter]! : 0),
    within: one.range?.(numbers),
    ends: one.ends?.(numbers, form),
    move: (to: number, gesture?: string) => {
      const [low, high] = one.range?.(numbers) ?? EVERYTHING;
      const value = Math.min(high, Math.max(low, one.value?.(to, numbers, form) ?? to));
      explorable.set({ values: { [one.parameter]: value } }, gesture);
    },
    putBack: (value: number, gesture: string) =>
      explorable.set({ values: { [one.parameter]: value } }, gesture),
  }));
  const movable = placed.filter(({ parameter }) => controls.includes(parameter));
  const press = panel.press && isOpen(panel.press, { controls, outcome }) ? panel.press : undefined;
  const tapped = movable.filter(({ aside }) => !(aside || (press && "choice" in press)));
  const moveNearest = (to: number) => {
    const [nearest] = tapped.toSorted((a, b) => Math.abs(to - a.at) - Math.abs(to - b.at));
    nearest?.move(to);
  };
  const rows = panel.guesses?.(numbers);
  const moveGuess = (at: number) => (value: number) =>
    guess && onGuess?.(guess.with(at, (guessed && snap(guessed, value)) ?? value));
  const height = panel.guessedHeight ? guess?.[0] : undefined;
  const isPinned = !rows && !panel.guessedHeight;
  const pin = isPinned && guess?.length === 1 ? { x: guess[0]!, text: pinned } : undefined;
  const tap = pin && onGuess ? moveGuess(0) : tapped.length > 0 ? moveNearest : undefined;
  const pressed = (place: Pressed): boolean => {
    if (!press) return false;
    if ("act" in press) {
      const patch = press.act(place, numbers, scene);
      if (patch) explorable.set(patch);
      return patch !== undefined;
    }
    if ("choice" in press) {
      const option = press.option(place, numbers);
      if (option !== undefined) explorable.set({ view: { [press.choice]: option } });
      return true;
    }
    const value = press.value(place, numbers);
    if (typeof value === "number") explorable.set({ values: { [press.parameter]: value } });
    return value !== undefined;
  };
  const { carry } = panel;
  const taken = useRef<{ readonly gesture: string; readonly numbers: P; readonly scene: Scene }>(
    undefined,
  );
  const carried = (from: Pressed, to: Pressed, gesture: string) => {
    if (taken.current?.gesture !== gesture) taken.current = { gesture, numbers, scene };
    const patch = carry?.(from, to, taken.current.numbers, taken.current.scene);
    if (patch) explorable.set(patch, gesture);
  };
  const named = layers.flatMap((layer): readonly (Named & { outcome: boolean })[] => {
    const run = layer.name === undefined ? undefined : runOf(layer, ends);
    if (!run) return [];
    const { tone = "plain", name = "", short, outcome = false } = layer;
    return [{ tone, outcome, text: filled(name), ...(short && { short }), ...run }];
  });
  // What the outcome brings is named first: it is what the figure is about.
  const all = named.toSorted((a, b) => Number(b.outcome) - Number(a.outcome));
  const before = named.filter((one) => !one.outcome);
  return (
    <Frame
      x={ends}
      y={typeof y.of === "function" ? y.of(numbers) : holding(y.of, highest)}
      {...(x.along && { along: x.along })}
      {...(y.along && { up: y.along })}
      fold={shape === "of the place" && panel.rows ? foldOf(panel.rows(numbers)) : undefined}
      margins={foot ? { ...around, bottom: around.bottom + foot.room } : around}
      onTap={tap}
      onPress={press && pressed}
      onCarry={carry && outcome === "shown" ? carried : undefined}
      pressedBeside={press !== undefined && !("parameter" in press)}
      handles={movable.map(({ parameter, within }) => (
        <ParameterHandle
          key={parameter}
          of={explorable.id}
          name={parameter}
          isTapped={tapped.some((one) => one.parameter === parameter)}
          low={within?.[0]}
          high={within?.[1]}
          onFocus={setFocused}
        />
      ))}
    >
      {x.label !== undefined && (
        <AxisX
          label={titled(x.label, x.in ?? x.of)}
          {...(x.short !== undefined && { short: titled(x.short, x.in ?? x.of) })}
          format={x.format}
        />
      )}
      {y.label !== undefined && <AxisY label={titled(y.label, y.in)} format={y.format} />}
      {behind && <Ghost layers={panel.layers} {...behind} />}
      {foot?.draw(around.bottom)}
      <Layers layers={layers.filter((one) => !isAbove(one))} of={explorable} />
      <g data-outcome="">
        <Names named={all} pin={pin} />
      </g>
      {outcome === "hidden" && before.length > 0 && (
        <g className="before-outcome">
          <Names named={before} pin={pin} />
        </g>
      )}
      {height !== undefined && (
        <g className="guess">
          <RuleY y={height} tone="guess" />
          <Words x={ends[1]} y={height} tone="guess" text={GUESS} side="left" lift={0.9} />
        </g>
      )}
      {pin && <Pin {...pin} onMove={onGuess && moveGuess(0)} />}
      {guess &&
        rows?.map(({ key, y: level }, at) => (
          <g key={key} className="guess" data-guess={key}>
            {onGuess ? (
              <Handle
                x={guess[at]!}
                y={level}
                tone="guess"
                focused={false}
                onMove={moveGuess(at)}
              />
            ) : (
              <Point x={guess[at]!} y={level} tone="guess" />
            )}
          </g>
        ))}
      <Handles placed={placed} movable={movable} of={explorable.id} focused={focused} />
      <Layers layers={layers.filter(isAbove)} of={explorable} />
    </Frame>
  );
}

/** The drawing in which a single guess is set along an axis of its own; -1 where there is none. */
export function guessedAlong<P>(panels: readonly Panel<P>[]): number {
  return panels.findIndex(
    ({ guesses, guessedHeight, x }) => !guesses && !guessedHeight && x.label !== undefined,
  );
}

/** Whether a press sets anything here: a parameter that can be moved, or a look at what is no secret any more. */
const isOpen = <P,>(
  press: Press<P>,
  { controls, outcome }: Pick<PlotProps<unknown>, "controls" | "outcome">,
) => ("parameter" in press ? controls.includes(press.parameter) : outcome === "shown");

/** The height of the highest curve of a drawing whose axis is fixed; 0 where the axis follows its numbers. */
export function highestOf<P>(panel: Panel<P>, numbers: P, form: Form): number {
  if (typeof panel.y.of === "function") return 0;
  const heights = panel.layers(numbers, form, false).flatMap((layer) => {
    if (layer.mark === "bell") return layer.sd > 0 ? bellOf(0, layer.sd) : [];
    // A density that is highest at its end may rise there without bound: it has no peak to hold.
    if (layer.mark === "density") return layer.points.filter(isTurn);
    return layer.mark === "curve" ? layer.points : [];
  });
  return Math.max(0, ...heights.map(([, height]) => height));
}

/** Whether a curve is no higher just before and just after this point. */
const isTurn = ([, height]: CurvePoint, at: number, all: readonly CurvePoint[]) =>
  at > 0 && at < all.length - 1 && all[at - 1]![1] <= height && height >= all[at + 1]![1];

/** The ends of an axis, moved up to hold a curve with some air above it. */
const holding = ([low, high]: Pair, curve: number): Pair => [low, Math.max(high, 1.05 * curve)];

function Layers({ layers, of }: { readonly layers: readonly Layer[]; readonly of: Explorable }) {
  return layers.map((layer, at) => (
    <g
      // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the list
      key={at}
      data-outcome={layer.outcome ? "" : undefined}
      className={isAbove(layer) ? "untouchable" : undefined}
    >
      {shown(layer.shows ?? [], of.id, <MarkOf layer={layer} />)}
    </g>
  ));
}

/** A mark inside of the quantities it shows, so that formula, number and mark can point at each other. */
function shown([name, ...rest]: readonly string[], of: string, mark: ReactNode): ReactNode {
  if (name === undefined) return mark;
  return <g data-quantity={`${of}.${name}`}>{shown(rest, of, mark)}</g>;
}

interface Placed {
  readonly ends: Pair | undefined;
  readonly parameter: string;
  readonly tone: Tone;
  readonly outcome?: boolean;
  readonly isUpright?: boolean;
  /** The parameter's own value. */
  readonly now: number;
  readonly at: number;
  readonly level: number;
  readonly aside?: boolean;
  readonly move: (to: number, gesture: string) => void;
  readonly putBack: (value: number, gesture: string) => void;
}

/** What can be dragged; two on one level keep apart, so that a finger can take either. */
function Handles({
  placed,
  movable,
  of,
  focused,
}: {
  readonly placed: readonly Placed[];
  /** Those of them that can be moved here; the others are only shown. */
  readonly movable: readonly Placed[];
  readonly of: string;
  readonly focused: string | undefined;
}) {
  const { x, form } = useScales();
  const level = movable.filter(({ aside }) => !aside);
  const [first, second] = level;
  const both =
    first && second && level.length === 2
      ? keepApart(x(first.at), x(second.at), form.font)
      : undefined;
  return placed.map((one) => {
    const { parameter, tone, outcome, isUpright, now, at, level: y, move, putBack } = one;
    const mark = { x: at, y, tone, quantity: `${of}.${parameter}` };
    return (
      <g key={parameter} data-outcome={outcome ? "" : undefined}>
        {movable.includes(one) ? (
          <Handle
            {...mark}
            ends={one.ends}
            {...(isUpright && { isUpright })}
            focused={focused === parameter}
            reached={both?.[level.indexOf(one)] ?? alone}
            onMove={move}
            value={now}
            onPutBack={putBack}
          />
        ) : (
          // A grip that nobody can take shows nothing: its line is only there to be moved.
          !one.ends && <Point {...mark} />
        )}
      </g>
    );
  });
}
