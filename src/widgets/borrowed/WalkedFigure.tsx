import { ErrorBoundary } from "react-error-boundary";
import type { Patch } from "#explorable/createExplorable.ts";
import { useLeading } from "#explorable/settled.ts";
import { HighestProvider, ShapeProvider } from "#plot/form.ts";
import { widget as widgetOf } from "../frame/loaded.ts";
import { pictureOf } from "../frame/pictureOf.ts";
import { useSpokenChange } from "../frame/useSpokenChange.ts";
import { useHighestOf } from "./useHighestOf.ts";

interface WalkedProps {
  readonly widget: string;
  readonly of: string;
  /** Whether a step of the walk is shown: it speaks of that, and of nothing else. */
  readonly isWalking: boolean;
  /** The states of all its steps. */
  readonly states: readonly Patch[];
}

/** The drawing of a figure beside the steps of a walk: to be looked at, in the shape of its place. */
export function WalkedFigure(props: WalkedProps) {
  return (
    <ErrorBoundary
      resetKeys={[props.isWalking]}
      fallback={<p role="alert">This figure could not be drawn. ({props.of})</p>}
    >
      <DrawnFigure {...props} />
    </ErrorBoundary>
  );
}

function DrawnFigure({ widget: id, of, isWalking, states }: WalkedProps) {
  const widget = widgetOf(id);
  // What the reader moves elsewhere is followed with the words; a step is drawn at once.
  const running = useLeading(of, () => isWalking);
  const { scene, picture } = pictureOf(widget, running);
  const { explorable } = running;
  const highest = useHighestOf(states, { widget, explorable, opened: picture });
  useSpokenChange(
    running,
    () => widget.announcement(picture),
    () => isWalking,
  );
  return (
    <div className="walked">
      <p className="takeaway">{widget.takeaway(picture)}</p>
      <ShapeProvider value="of the place">
        <HighestProvider value={highest}>
          <widget.Plot
            picture={picture}
            scene={scene}
            explorable={explorable}
            controls={[]}
            outcome="shown"
            guess={undefined}
            onGuess={undefined}
          />
        </HighestProvider>
      </ShapeProvider>
      <p className="for-ears">{widget.summary(picture)}</p>
    </div>
  );
}
