import { useSettled } from "#explorable/settled.ts";
import { formatQuantity } from "#language/format.ts";
import { showDerived } from "./Readouts.tsx";
import { sceneOf } from "./scene.ts";

/** A number of a running figure, inside a sentence. */
export function LiveReadout({
  of,
  name,
  digits = 3,
}: {
  readonly of: string;
  readonly name: string;
  /** Significant figures. */
  readonly digits?: number;
}) {
  const running = useSettled(of);
  const { values, sample } = sceneOf(running);
  const { model } = running.explorable;
  const parameter = model.parameters[name];
  const derived = model.derived[name];
  const value = parameter ? values[name] : derived?.of(values, sample.columns);
  if (typeof value !== "number")
    throw new Error(`<Number of="${of}" name="${name}">: the model has no such single number.`);
  return (
    <span
      className="live-number"
      data-readout={name}
      data-value={value}
      data-quantity={`${of}.${name}`}
    >
      {parameter ? formatQuantity(parameter, value) : showDerived(derived!, value, digits)}
    </span>
  );
}
