import { useState } from "react";
import type { groupMeans } from "#models/groupMeans.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { Frame } from "#plot/Frame.tsx";
import { useForm } from "#plot/form.ts";
import { Handle } from "#plot/Handle.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Shifts } from "#plot/Shifts.tsx";
import { Stage } from "#plot/Stage.tsx";
import { ParameterHandle } from "../../../frame/ParameterHandle.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import type { CaterpillarPicture } from "./picture.ts";

/** Heights of a row and of what stands around them; on a phone the list is compact, to be seen at once. */
const ROW = 23;
const LOW_ROW = 14.5;
const MARGINS = 90;
const LOW_MARGINS = 52;
/** The least height of a row, in lines of text, and that of what stands below them. */
const LINE = 1.05;
const AROUND = 6;

/** Every school's own average and its estimate; the population mean can be dragged. */
export function CaterpillarPlot(props: PlotProps<CaterpillarPicture>) {
  const count = props.picture.rows.length;
  return (
    <Stage
      wide={count * ROW + MARGINS}
      narrow={count * LOW_ROW + LOW_MARGINS}
      lines={LINE * count + AROUND}
    >
      <Rows {...props} />
    </Stage>
  );
}

function Rows({ picture, explorable }: PlotProps<CaterpillarPicture>) {
  const [focused, setFocused] = useState<string>();
  const { kind } = useForm();
  const { mu } = (explorable.model as typeof groupMeans).parameters;
  const count = picture.rows.length;
  const move = (value: number, gesture: string) =>
    explorable.set({ values: { mu: value } }, gesture);
  const margins = { top: kind === "wide" ? 0.6 : 0, right: 4.6, bottom: 3.4, left: 6.6 };
  return (
    <Frame
      x={mu.range}
      y={[count + 0.6, -0.5]}
      margins={margins}
      onTap={(value) => explorable.set({ values: { mu: value } })}
      handles={<ParameterHandle of={explorable.id} name="mu" onFocus={setFocused} />}
    >
      <AxisX label="average, points" />
      <RuleX x={picture.mu} tone="population" quantity={`${explorable.id}.mu`} />
      <Shifts
        words="beside"
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
        focused={focused === "mu"}
        onMove={move}
      />
    </Frame>
  );
}
