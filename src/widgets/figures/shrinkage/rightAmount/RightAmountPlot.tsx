import { useState } from "react";
import { formatNumber, formatQuantity, tenths } from "#language/format.ts";
import { snap } from "#language/parameter.ts";
import type { groupMeans } from "#models/groupMeans.ts";
import { AxisX } from "#plot/AxisX.tsx";
import { AxisY } from "#plot/AxisY.tsx";
import { Curve } from "#plot/Curve.tsx";
import { Frame } from "#plot/Frame.tsx";
import { Handle } from "#plot/Handle.tsx";
import { LineLabels, type NamedLine } from "#plot/LineLabels.tsx";
import { Pin } from "#plot/Pin.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { RuleY } from "#plot/RuleY.tsx";
import { Stage } from "#plot/Stage.tsx";
import { ParameterHandle } from "../../../frame/ParameterHandle.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import type { RightAmountPicture } from "./picture.ts";

/** Errors beyond this leave the drawing. */
const ERRORS: readonly [number, number] = [0, 6];

/** Error against the spread that is assumed; the assumed spread can be dragged along. */
export function RightAmountPlot(props: PlotProps<RightAmountPicture>) {
  const { picture, explorable, guess, onGuess } = props;
  const { tau } = (explorable.model as typeof groupMeans).parameters;
  const [focused, setFocused] = useState<string>();
  const move = (value: number, gesture?: string) =>
    explorable.set({ values: { tau: value } }, gesture);
  const moveGuess = (value: number) => onGuess?.([snap(tau, value) ?? value]);
  const quantity = `${explorable.id}.tau`;
  const lines = linesOf(picture);
  const pin = guess?.[0] === undefined ? undefined : { x: guess[0], text: "your guess" };
  return (
    <Stage wide={300} narrow={270}>
      <Frame
        x={tau.range}
        y={ERRORS}
        margins={{ top: 2, right: 1, bottom: 3.4, left: 2 }}
        onTap={onGuess ? moveGuess : move}
        handles={<ParameterHandle of={explorable.id} name="tau" onFocus={setFocused} />}
      >
        <AxisX
          label="assumed spread between schools, points"
          short="assumed spread, points"
          format={tenths}
        />
        <AxisY label="typical error, points" format={tenths} />
        <g data-outcome="">
          <RuleY y={picture.unpooled} tone="plain" />
          <Curve points={picture.hereCurve} tone="data" />
          <Curve points={picture.expectedCurve} tone="plain" />
          <RuleX x={picture.tau} tone="population" top={picture.expected} quantity={quantity} />
          {picture.best.tau <= tau.range[1] && (
            <Point x={picture.best.tau} y={picture.best.error} tone="plain" />
          )}
          <LineLabels lines={lines} pin={pin} />
        </g>
        {pin && <Pin {...pin} onMove={onGuess && moveGuess} />}
        <g data-outcome="">
          <Handle
            x={picture.tau}
            y={0}
            tone="population"
            quantity={quantity}
            focused={focused === "tau"}
            onMove={move}
          />
        </g>
      </Frame>
    </Stage>
  );
}

/** The curves and the rule with their names: what is to be expected, what came, and what there is without pooling. */
function linesOf(picture: RightAmountPicture): readonly NamedLine[] {
  const { expectedCurve, hereCurve, unpooled, sigma } = picture;
  const none = formatQuantity({ unit: "points" }, unpooled, { digits: 3 });
  return [
    {
      tone: "plain",
      drawn: "curve",
      text: "expected over all such schools",
      short: "expected",
      points: expectedCurve,
    },
    {
      tone: "data",
      drawn: "curve",
      text: `these ${formatNumber(sigma.length, { step: 1 })} schools`,
      short: "these schools",
      points: hereCurve,
    },
    {
      tone: "plain",
      drawn: "rule",
      text: `own averages alone, ${none}`,
      short: "own averages",
      points: expectedCurve.map(([tau]) => [tau, unpooled]),
    },
  ];
}
