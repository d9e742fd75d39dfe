import { formatNumber } from "#language/format.ts";
import { LiveFormula } from "../../../frame/LiveFormula.tsx";
import { WeightBar } from "../../../frame/WeightBar.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import type { OneGroupPicture } from "./picture.ts";

/** The weight as a bar, and the estimate with its numbers put in. */
export function OneGroupBelow({ picture, scene, explorable }: PlotProps<OneGroupPicture>) {
  return (
    <>
      <WeightBar
        own={picture.weight}
        ownLabel={`own average ${formatNumber(picture.xbar, { step: 0.1 })}`}
        populationLabel={`state average ${formatNumber(picture.mu, { step: 0.1 })}`}
        quantity={`${explorable.id}.weight`}
      />
      <LiveFormula
        explorable={explorable}
        name="posterior-mean"
        values={scene.values}
        sample={scene.sample}
      />
    </>
  );
}
