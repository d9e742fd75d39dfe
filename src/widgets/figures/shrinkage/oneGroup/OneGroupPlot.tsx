import { useState } from "react";
import { formatQuantity, tenths } from "#language/format.ts";
import { snap } from "#language/parameter.ts";
import type { schoolMean } from "#models/schoolMean.ts";
import { Arrow } from "#plot/Arrow.tsx";
import { AxisX } from "#plot/AxisX.tsx";
import { CurveLabels, type NamedCurve } from "#plot/CurveLabels.tsx";
import { Frame } from "#plot/Frame.tsx";
import { Interval } from "#plot/Interval.tsx";
import { NormalCurve } from "#plot/NormalCurve.tsx";
import { Pin } from "#plot/Pin.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Stage } from "#plot/Stage.tsx";
import { ParameterHandle } from "../../../frame/ParameterHandle.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import { MEANS, type Mean, Means } from "./Means.tsx";
import type { OneGroupPicture } from "./picture.ts";

/** Densities up to that of an sd of about 1.6 points are shown whole; sharper peaks leave the drawing. */
const DENSITY: readonly [number, number] = [0, 0.25];
const GUESS = "your guess";

/** Population, likelihood and posterior of one school's true average; its two means can be dragged. */
export function OneGroupPlot(props: PlotProps<OneGroupPicture>) {
  const { picture, explorable, controls, outcome, guess, onGuess } = props;
  const [focused, setFocused] = useState<string>();
  const { parameters } = explorable.model as typeof schoolMean;
  const { mu, priorSd, xbar, standardError, estimate, posteriorSd, interval, n } = picture;
  const move = (name: string) => (value: number, gesture: string) =>
    explorable.set({ values: { [name]: value } }, gesture);
  const moveGuess = (value: number) => onGuess?.([snap(parameters.xbar, value) ?? value]);

  const movable = MEANS.filter((name) => controls.includes(name));
  const moveNearest = (value: number) => {
    const distance = (name: Mean) => Math.abs(value - picture[name]);
    const [nearest] = movable.toSorted((a, b) => distance(a) - distance(b));
    if (nearest) explorable.set({ values: { [nearest]: value } });
  };
  const named: readonly NamedCurve[] = [
    {
      tone: "data",
      text: n === 1 ? "this one student" : `these ${formatQuantity(parameters.n, n)}`,
      short: formatQuantity(parameters.n, n),
      mean: xbar,
      sd: standardError,
    },
    { tone: "population", text: "all schools", mean: mu, sd: priorSd },
  ];
  const posterior: NamedCurve = {
    tone: "posterior",
    text: "this school, all considered",
    short: "this school",
    mean: estimate,
    sd: posteriorSd,
  };
  const guessed = guess?.[0];
  const pin = guessed === undefined ? undefined : { x: guessed, text: GUESS };
  return (
    <Stage wide={310} narrow={270}>
      <Frame
        x={parameters.xbar.range}
        y={DENSITY}
        margins={{ top: 1.6, right: 0.8, bottom: 3.4, left: 0.8 }}
        onTap={onGuess ? moveGuess : moveNearest}
        handles={movable.map((name) => (
          <ParameterHandle key={name} of={explorable.id} name={name} onFocus={setFocused} />
        ))}
      >
        <AxisX label="true average of the school, points" format={tenths} />
        <g data-quantity={`${explorable.id}.tau2`}>
          <NormalCurve mean={mu} sd={priorSd} tone="population" />
        </g>
        <g data-quantity={`${explorable.id}.sigma2`}>
          <g data-quantity={`${explorable.id}.n`}>
            <NormalCurve mean={xbar} sd={standardError} tone="data" />
          </g>
        </g>
        <g data-outcome="" data-quantity={`${explorable.id}.theta`}>
          <NormalCurve mean={estimate} sd={posteriorSd} tone="posterior" fill="wash" />
          <Interval low={interval[0]} high={interval[1]} y={0} tone="posterior" />
          <RuleX x={estimate} tone="posterior" top={Math.min(DENSITY[1], 0.3989 / posteriorSd)} />
          <Arrow from={xbar} to={estimate} y={0} lift={1} gap={0.2} />
        </g>
        <g data-outcome="">
          <CurveLabels curves={[posterior, ...named]} pin={pin} />
        </g>
        {outcome === "hidden" && (
          <g className="before-outcome">
            <CurveLabels curves={named} pin={pin} />
          </g>
        )}
        {guessed !== undefined && <Pin x={guessed} text={GUESS} onMove={onGuess && moveGuess} />}
        <Means
          picture={picture}
          of={explorable.id}
          movable={movable}
          focused={focused}
          move={move}
        />
        <g data-outcome="" className="untouchable">
          <Point x={estimate} y={0} tone="posterior" quantity={`${explorable.id}.posterior-mean`} />
        </g>
      </Frame>
    </Stage>
  );
}
