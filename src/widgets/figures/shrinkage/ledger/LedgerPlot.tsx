import { formatNumber } from "#language/format.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { Bar } from "#plot/Bar.tsx";
import { Frame } from "#plot/Frame.tsx";
import { Stage } from "#plot/Stage.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import type { LedgerPicture } from "./picture.ts";

/** The estimate as a bar of two parts, measured from zero. */
export function LedgerPlot({ picture }: PlotProps<LedgerPicture>) {
  const { own, population, estimate } = picture;
  return (
    <Stage wide={150} narrow={150}>
      <Frame x={[0, 100]} y={[0, 1]} margins={{ top: 1.7, right: 0.8, bottom: 3.4, left: 0.8 }}>
        <AxisX label="points" />
        <g data-outcome="">
          <Bar
            from={0}
            to={own.contribution}
            tone="data"
            text={`own ${formatNumber(own.contribution, { decimals: 2 })}`}
            otherwise="above"
          />
          <Bar
            from={own.contribution}
            to={estimate}
            tone="population"
            text={`state ${formatNumber(population.contribution, { decimals: 2 })}`}
            otherwise="above"
          />
        </g>
      </Frame>
    </Stage>
  );
}
