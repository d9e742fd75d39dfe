import { formatQuantity } from "#language/format.ts";
import { NumberList } from "../../../frame/NumberList.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import type { RightAmountPicture } from "./picture.ts";

const points = (value: number) =>
  formatQuantity({ unit: "points", unitOne: "point" }, value, { digits: 3 });

/** The error at the spread that is assumed, between the least there is and that of no pooling. */
export function RightAmountNumbers({ picture }: PlotProps<RightAmountPicture>) {
  const { expected, best, unpooled } = picture;
  const listed = (id: string, label: string, value: number) => ({
    id,
    label,
    value,
    text: points(value),
  });
  return (
    <NumberList
      numbers={[
        listed("list-expected", "error to be expected", expected),
        listed("list-least", "the least there is", best.error),
        listed("list-unpooled", "own averages alone", unpooled),
      ]}
    />
  );
}
