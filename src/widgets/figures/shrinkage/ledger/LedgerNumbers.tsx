import { formatNumber } from "#language/format.ts";
import { NumberList } from "../../../frame/NumberList.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import { exactPercent } from "./exactPercent.ts";
import type { LedgerPicture } from "./picture.ts";

/** The two shares and what they come to. */
export function LedgerNumbers({ picture }: PlotProps<LedgerPicture>) {
  const { own, population, estimate } = picture;
  return (
    <NumberList
      numbers={[
        {
          id: "list-own-share",
          label: "share of its own",
          value: own.share,
          text: exactPercent(own.share),
        },
        {
          id: "list-population-share",
          label: "share of the state",
          value: population.share,
          text: exactPercent(population.share),
        },
        {
          id: "list-estimate",
          label: "the estimate",
          value: estimate,
          text: formatNumber(estimate, { decimals: 2 }),
        },
      ]}
    />
  );
}
