import { memo, type ReactNode } from "react";
import { Slider, type SliderProps } from "#controls/Slider.tsx";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { useTypedValue } from "#explorable/settled.ts";
import { useParameter, useValue } from "#explorable/useExplorable.ts";
import { formatNumber, precisionOf, speakQuantity } from "#language/format.ts";
import { offRail, onRail, type Parameter, snap, stepBy } from "#language/parameter.ts";
import { reachOf } from "#language/reach.ts";
import { readNumber } from "#language/readNumber.ts";
import { Formula } from "#prose/formula/Formula.tsx";

/** The slider of one parameter: everything it shows comes from the model's description. */
export const ParameterSlider = memo(function ParameterSlider({
  of,
  name,
}: {
  readonly of: string;
  readonly name: string;
}) {
  const value = useTypedValue(of, name)!;
  const explorable = explorableOf(of);
  const parameter = useParameter(of, name);
  const type = (typed: number, gesture: string) => {
    const { ranges } = explorable.store.getState();
    const range = reachOf(parameter, typed);
    const further = range === parameter.range ? ranges : { ...ranges, [name]: range };
    explorable.set({ values: { [name]: typed }, ranges: further }, gesture);
  };
  return (
    <Slider
      {...sliderProps(parameter, value, (next, gesture) =>
        explorable.set({ values: { [name]: next } }, gesture),
      )}
      reach={(typed) => {
        const range = reachOf(parameter, typed);
        return { range, value: snap({ ...parameter, range }, typed) ?? value };
      }}
      onType={type}
      name={name}
      quantity={`${of}.${name}`}
      symbol={<Formula tex={parameter.symbol} />}
      atOnce={(draw) => <AtOnce of={of} name={name} draw={draw} />}
      note={rootOf(parameter, value)}
    />
  );
});

/** What is drawn of a value, at every step of it. */
function AtOnce({
  of,
  name,
  draw,
}: {
  readonly of: string;
  readonly name: string;
  readonly draw: (value: number) => ReactNode;
}) {
  return draw(useValue(of, name)!);
}

/** A variance as the square it is: who thinks in points reads its root. */
function rootOf({ unit }: Parameter, value: number): string | undefined {
  return unit.endsWith("²") ? `${formatNumber(Math.sqrt(value), { digits: 3 })}²` : undefined;
}

type Numeric = Pick<
  Parameter,
  "short" | "unit" | "unitOne" | "range" | "step" | "fineStep" | "initial" | "bend"
>;

/** A slider's numbers and words, for a parameter of a model or a guess that has no model. */
export function sliderProps(
  parameter: Numeric,
  value: number,
  change: (value: number, gesture: string) => void,
): Omit<SliderProps, "name" | "quantity" | "symbol"> {
  return {
    label: parameter.short,
    value,
    range: parameter.range,
    fineStep: parameter.fineStep,
    initial: parameter.initial,
    text: formatNumber(value, precisionOf(parameter)),
    unit: parameter.unit,
    spoken: speakQuantity(parameter, value),
    rail: railOf(parameter),
    bend: parameter.bend,
    read: readNumber,
    onChange: (next, gesture) => change(snap(parameter, next) ?? value, gesture),
    onStep: (stride, direction, gesture) =>
      change(stepBy(parameter, value, stride, direction), gesture),
  };
}

/** A rail that bends, with a value named at each end and at round ones between. */
function railOf(parameter: Numeric): SliderProps["rail"] {
  const { range, bend } = parameter;
  if (bend === undefined) return undefined;
  const [low, high] = range;
  const round = [1, 10, 100, 1000, 10_000, 2, 5, 20, 50, 200, 500].filter(
    (x) => x > low && x < high,
  );
  const ticks: number[] = [];
  for (const x of [high, low, ...round])
    if (ticks.every((tick) => Math.abs(onRail(parameter, x) - onRail(parameter, tick)) > APART))
      ticks.push(x);
  return {
    place: (value) => onRail(parameter, value),
    value: (place) => offRail(parameter, place),
    ticks: ticks.map((value) => ({ value, text: formatNumber(value, precisionOf(parameter)) })),
  };
}

/** Values named under a rail are so far apart, as shares of its length. */
const APART = 0.16;
