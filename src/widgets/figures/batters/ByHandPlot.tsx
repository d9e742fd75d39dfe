import { useState } from "react";
import { AxisX } from "#plot/AxisX.tsx";
import { AxisY } from "#plot/AxisY.tsx";
import { Curve } from "#plot/Curve.tsx";
import { Fan } from "#plot/Fan.tsx";
import { Flag } from "#plot/Flag.tsx";
import { Frame } from "#plot/Frame.tsx";
import { useShape } from "#plot/form.ts";
import { Handle } from "#plot/Handle.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Stage } from "#plot/Stage.tsx";
import { ParameterHandle } from "../../frame/ParameterHandle.tsx";
import type { PlotProps } from "../../frame/widget.ts";
import type { ByHandPicture } from "./byHandPicture.ts";
import type { EstimatorId } from "./estimators.ts";

const AVERAGES: readonly [number, number] = [0.13, 0.42];
const ERRORS: readonly [number, number] = [0, 0.1];
/** The flags of the ways of guessing, high enough not to touch one another. */
const FLAGS: Readonly<
  Record<EstimatorId, { text: string; short?: string; lift: number; side: "left" | "right" }>
> = {
  none: { text: "no pooling", short: "none", lift: 1, side: "right" },
  "james-stein": { text: "James–Stein", lift: 3.8, side: "left" },
  "beta-binomial": { text: "Beta-Binomial", lift: 5.1, side: "left" },
  complete: { text: "complete pooling", short: "complete", lift: 6.4, side: "left" },
};

/** What a population set by hand makes of the averages, and how far that is from the season. */
export function ByHandPlot(props: PlotProps<ByHandPicture>) {
  // A projector's screen is too low for both: there the valley stands alone.
  const isLow = useShape() === "of the place";
  return (
    <>
      {!isLow && <Averages {...props} />}
      <Valley {...props} />
    </>
  );
}

/** From the first averages through the estimates to the rest of the season. */
function Averages({ picture, explorable }: PlotProps<ByHandPicture>) {
  const { batters, estimate, m } = picture;
  return (
    <Stage wide={210} narrow={160}>
      <Frame x={AVERAGES} y={[2.3, -0.3]} margins={{ top: 1.4, right: 1, bottom: 3.4, left: 0.8 }}>
        <AxisX label="batting average" />
        <RuleX x={m} tone="population" quantity={`${explorable.id}.m`} />
        <Fan
          levels={[
            { tone: "data", text: "first 45", values: batters.map(({ raw }) => raw) },
            { tone: "posterior", text: "estimate", values: estimate },
            { tone: "truth", text: "rest", values: batters.map(({ rest }) => rest) },
          ]}
        />
      </Frame>
    </Stage>
  );
}

/** The error of every population with this mean; the one that is set can be dragged along. */
function Valley({ picture, explorable }: PlotProps<ByHandPicture>) {
  const [focused, setFocused] = useState<string>();
  const { pull, error, curve, places, trials } = picture;
  const move = (value: number, gesture?: string) =>
    explorable.set({ values: { kappa: value } }, gesture);
  /** The strength that makes this share of an estimate; a share of all of it has no end. */
  const moveTo = (share: number, gesture?: string) => {
    const within = Math.min(Math.max(share, 0), 0.999);
    move((trials * within) / (1 - within), gesture);
  };
  const quantity = `${explorable.id}.kappa`;
  return (
    <Stage wide={290} narrow={230}>
      <Frame
        x={[0, 1]}
        y={ERRORS}
        margins={{ top: 2, right: 1.4, bottom: 3.4, left: 2.8 }}
        onTap={moveTo}
        handles={<ParameterHandle of={explorable.id} name="kappa" onFocus={setFocused} />}
      >
        <AxisX label="share from the population" format=".0%" />
        <AxisY label="total squared error" />
        <g data-outcome="">
          <Curve points={curve} tone="plain" />
          <RuleX x={pull} tone="posterior" top={error} quantity={quantity} />
          {places.map(({ id, ...place }) => (
            <Flag
              key={id}
              x={place.pull}
              y={place.error}
              tone={id === "none" ? "data" : "plain"}
              {...FLAGS[id]}
            />
          ))}
          <Point x={pull} y={Math.min(error, ERRORS[1])} tone="posterior" />
        </g>
        <Handle
          x={pull}
          y={0}
          tone="population"
          quantity={quantity}
          focused={focused === "kappa"}
          onMove={moveTo}
        />
      </Frame>
    </Stage>
  );
}
