import { figureOfLink, type Reading, readLink } from "#explorable/link.ts";
import { loadWidget } from "#widgets/index.ts";
import type { SaidOfFigure } from "../../content/about/saidOfFigure.ts";
import { records } from "../widgets/records.ts";
import { figuresOn } from "../widgets/scenes.ts";
import type { RenderedPage } from "./pages.ts";

/** A figure in the state that a link leads to. */
export interface OpenedFigure {
  readonly figureId: string | undefined;
  readonly reading: Reading;
  readonly widget: string;
  /** A number as the figure has it there. */
  readonly own: (name: string) => number | undefined;
  /** The same by the figure's record, which computes it another way. */
  readonly other: (name: string) => number | undefined;
}

/** Opens what is said of figures: reads the link on its page, and computes the figure and its record in that state. */
export function openerOn(pages: readonly RenderedPage[]) {
  const figures = figuresOn(pages);
  return async ({ page, link }: SaidOfFigure): Promise<OpenedFigure> => {
    const figureId = figureOfLink(link);
    const { explorable, props } = figures.find(
      ({ route, props: { id: of } }) => route === page && of === figureId,
    )!;
    const { explorables } = pages.find(({ route }) => route === page)!;
    const reading = readLink(link, explorables);
    const { model, sample: draw, store } = explorable;
    const { values, view, seed } =
      (reading.kind === "state" && reading.states.get(explorable.id)) || store.getInitialState();
    const sample = draw(seed);
    const scene = { model, values, view, seed, sample };
    const widget = await loadWidget(props.widget);
    const quoted = widget.quoted?.(widget.picture(scene)) ?? {};
    const record = records.find((one) => one.widget === widget.id)!.truth(scene);
    return {
      figureId,
      reading,
      widget: widget.id,
      own: (name) =>
        numberOf(quoted[name]?.value ?? model.derived[name]?.of(values, sample.columns)),
      other: (name) => numberOf((record.numbers[name] ?? record.quoted?.[name])?.value),
    };
  };
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" ? value : undefined;

/** A number of a figure as a text would show it that shows so many digits. */
export function asShown(value: number, shown: string): string {
  const [, digits = "", percent = ""] = /^−?\d+(?:\.(\d+))?( %)?$/.exec(shown) ?? [];
  return ((value * (percent ? 100 : 1)).toFixed(digits.length) + percent).replace("-", "−");
}
