import { useState } from "react";
import { HandleRange } from "#controls/HandleRange.tsx";
import { formatNumber, speakQuantity } from "#language/format.ts";
import { stepBy } from "#language/parameter.ts";
import type { groupMeans } from "#models/groupMeans.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { Frame } from "#plot/Frame.tsx";
import { Handle } from "#plot/Handle.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Shifts } from "#plot/Shifts.tsx";
import { Stage } from "#plot/Stage.tsx";
import type { PlotProps } from "../widget.ts";
import type { CaterpillarPicture } from "./picture.ts";

const ROW = 23;
/** The least height of a row, in lines of text, and that of what stands below them. */
const LINE = 1.05;
const AROUND = 6;

/** Every school's own average and its estimate; the population mean can be dragged. */
export function CaterpillarPlot({ picture, explorable }: PlotProps<CaterpillarPicture>) {
  const [focused, setFocused] = useState(false);
  const { mu } = (explorable.model as typeof groupMeans).parameters;
  const count = picture.rows.length;
  const height = count * ROW + 90;
  const move = (value: number, gesture: string) =>
    explorable.set({ values: { mu: value } }, gesture);
  return (
    <Stage wide={height} narrow={height} lines={LINE * count + AROUND}>
      <Frame
        x={mu.range}
        y={[count + 0.6, -0.5]}
        margins={{ top: 0.6, right: 4.6, bottom: 3.4, left: 6.6 }}
        onTap={(value) => explorable.set({ values: { mu: value } })}
        handles={
          <HandleRange
            name="mu"
            label={`${mu.short}, on the drawing`}
            value={picture.mu}
            range={mu.range}
            fineStep={mu.fineStep}
            spoken={speakQuantity(mu, picture.mu)}
            onChange={move}
            onStep={(stride, direction, gesture) =>
              move(stepBy(mu, picture.mu, stride, direction), gesture)
            }
            onFocusChange={setFocused}
          />
        }
      >
        <AxisX label="average, points" format={(tick) => formatNumber(tick, { step: 0.1 })} />
        <RuleX x={picture.mu} tone="population" quantity={`${explorable.id}.mu`} />
        <Shifts
          rows={picture.rows.map((row) => ({
            key: row.group,
            label: row.group,
            note: `${row.n}`,
            from: row.raw,
            to: row.estimate,
            fromRank: row.rawRank,
            toRank: row.rank,
          }))}
        />
        <Handle
          x={picture.mu}
          y={count}
          tone="population"
          quantity={`${explorable.id}.mu`}
          focused={focused}
          onMove={move}
        />
      </Frame>
    </Stage>
  );
}
