import { memo } from "react";
import { HandleRange } from "#controls/HandleRange.tsx";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { useTypedValue } from "#explorable/settled.ts";
import { useParameter } from "#explorable/useExplorable.ts";
import { speakQuantity } from "#language/format.ts";
import { stepBy } from "#language/parameter.ts";

/** The native control of a drawing's mark that moves a parameter; its words and range are the model's. */
export const ParameterHandle = memo(function ParameterHandle({
  of,
  name,
  low,
  high,
  isTapped,
  onFocus,
}: {
  readonly of: string;
  readonly name: string;
  /** The ends of the values it can have here, where they are fewer than the parameter's. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** A tap in the drawing can move its mark. */
  readonly isTapped: boolean;
  /** Called with the name when the control is focused, and with nothing when it is left. */
  readonly onFocus: (name: string | undefined) => void;
}) {
  const value = useTypedValue(of, name)!;
  const explorable = explorableOf(of);
  const whole = useParameter(of, name);
  const [least, most] = whole.range;
  const parameter = { ...whole, range: [low ?? least, high ?? most] as const };
  const move = (next: number, gesture: string) =>
    explorable.set({ values: { [name]: next } }, gesture);
  return (
    <HandleRange
      name={name}
      isTapped={isTapped}
      label={`${parameter.short}, on the drawing`}
      value={value}
      range={parameter.range}
      bend={parameter.bend}
      fineStep={parameter.fineStep}
      spoken={speakQuantity(parameter, value)}
      onChange={move}
      onStep={(stride, direction, gesture) =>
        move(stepBy(parameter, value, stride, direction), gesture)
      }
      onFocusChange={(on) => onFocus(on ? name : undefined)}
    />
  );
});
