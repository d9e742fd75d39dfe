import { memo } from "react";
import { Slider, type SliderProps } from "#controls/Slider.tsx";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { useValue } from "#explorable/useExplorable.ts";
import { formatNumber, precisionOf, speakQuantity } from "#language/format.ts";
import { type Parameter, snap, stepBy } from "#language/parameter.ts";
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
  const value = useValue(of, name)!;
  const explorable = explorableOf(of);
  const parameter = explorable.model.parameters[name]!;
  return (
    <Slider
      {...sliderProps(parameter, value, (next, gesture) =>
        explorable.set({ values: { [name]: next } }, gesture),
      )}
      name={name}
      quantity={`${of}.${name}`}
      symbol={<Formula tex={parameter.symbol} />}
    />
  );
});

type Numeric = Pick<
  Parameter,
  "short" | "unit" | "unitOne" | "range" | "step" | "fineStep" | "initial"
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
    read: readNumber,
    onChange: (next, gesture) => change(snap(parameter, next) ?? value, gesture),
    onStep: (stride, direction, gesture) =>
      change(stepBy(parameter, value, stride, direction), gesture),
  };
}
