import { OrderField } from "#controls/OrderField.tsx";
import type { Given, OrderExercise } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

/** Things to be put in order, from where the variant has them. */
export function OrderAnswer({
  exercise,
  given,
  order,
  answer,
  onChange,
}: FieldProps<OrderExercise<Given>, readonly string[]>) {
  const { items, first, last, label } = exercise;
  const ids = items.map(({ id }) => id);
  const now =
    answer.length === ids.length && answer.every((id) => ids.includes(id)) ? answer : order;
  return (
    <fieldset className="answer-choice">
      <legend>{label}</legend>
      <OrderField
        first={first}
        last={last}
        items={items.map((item, at) => ({ id: at, label: item.label(given) }))}
        order={now.map((id) => ids.indexOf(id))}
        onChange={(next) => onChange(next.map((at) => ids[at]!))}
      />
    </fieldset>
  );
}
