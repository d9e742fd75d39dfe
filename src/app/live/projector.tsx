import "../style/lecture.css";
import { createRoot } from "react-dom/client";
import { writeLink } from "#explorable/link.ts";
import { explorable } from "#explorable/registry.ts";
import { chooseFigure } from "#lecture/chooseFigure.ts";
import { createLecture, type Lecture } from "#lecture/createLecture.ts";
import { type Demo, plainDemo } from "#lecture/demo.ts";
import { takeFullScreen } from "#lecture/fullScreen.ts";
import { keepPlace } from "#lecture/keepPlace.ts";
import { Projector } from "#lecture/Projector.tsx";
import { ProjectedFigure } from "#widgets/borrowed/ProjectedFigure.tsx";
import type { FigureProps } from "#widgets/frame/figureProps.ts";
import { widget as widgetOf } from "#widgets/frame/loaded.ts";
import { loadWidget } from "#widgets/index.ts";
import { demoOf } from "../demos.ts";
import { makeNamed } from "../explorables.ts";
import { showNote } from "../shell/note.ts";
import { settings } from "../shell/settings.ts";
import { keepHands } from "./keepHands.ts";
import { pageNow } from "./pageNow.ts";

let isOpen = false;

/** Frames the figures of the page in turn, for the reader to choose one; `early` keys come first. */
export function choose(early: readonly string[]): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-figure]")].filter(
    (figure) => propsOf(figure) !== undefined,
  );
  if (figures.length === 0) return;
  const goBack = keepPlace();
  const { press } = chooseFigure({
    figures,
    onLeft: goBack,
    onChosen: ({ dataset }) => void project(dataset.figure!, { goBack }),
  });
  for (const key of early) press(key);
}

/** Shows a figure as a lecture, from a step on; `goBack` takes the reader back to where they were. */
export async function project(
  figure: string,
  { step, goBack = keepPlace() }: { readonly step?: number; readonly goBack?: () => void } = {},
): Promise<void> {
  const element = document.querySelector<HTMLElement>(
    `figure[data-figure="${CSS.escape(figure)}"]`,
  );
  const props = element && propsOf(element);
  if (!props || isOpen) return;
  isOpen = true;
  const [screen, demo] = await Promise.all([takeFullScreen(), demoFor(figure, props)]);
  if (!demo) {
    isOpen = false;
    showNote("The figure could not be loaded, perhaps because you are offline.");
    return screen.leave();
  }
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  let lecture: Lecture | undefined;
  let endKeeping: (() => void) | undefined;
  const end = () => {
    endKeeping?.();
    lecture?.leave();
  };
  const onClose = async () => {
    end();
    root.unmount();
    place.remove();
    isOpen = false;
    goBack();
    await screen.leave();
    goBack();
  };
  const show = (shown: Shown, from?: number) => {
    end();
    lecture = createLecture({ demo: shown.demo, explorable: explorable(shown.of), step: from });
    endKeeping = keepHands(lecture, { page: pageNow(), figure: shown.demo.figure });
    const following = after(shown.element);
    root.render(
      <Projector
        key={shown.demo.figure}
        lecture={lecture}
        Figure={ProjectedFigure}
        letters={settings.getState().singleKeys}
        screen={screen}
        isOnAxis={widgetOf(shown.demo.widget).prediction?.isOnAxis ?? false}
        addressNow={() => addressOf(shown)}
        next={
          following && {
            title: titleOf(following.element),
            go: () => {
              void demoFor(following.element.dataset.figure!, following.props).then((demo) => {
                if (demo) show({ ...following, of: following.props.of, demo });
              });
            },
          }
        }
        onClose={() => void onClose()}
      />,
    );
  };
  show({ element, of: props.of, demo }, step);
}

/** A figure of the page with its demo. */
interface Shown {
  readonly element: HTMLElement;
  readonly of: string;
  readonly demo: Demo;
}

/** The address of what a lecture shows: this figure in its present state, and nothing of the reader's own. */
function addressOf({ demo, of }: Shown): string {
  const lent = explorable(of);
  const shown = { ...lent, chosen: () => lent.store.getState() };
  const state = writeLink([shown], demo.figure) || demo.figure;
  return `${location.origin}${location.pathname}#${state}`;
}

/** The living figure of the page that comes after this one. */
function after(element: HTMLElement) {
  const all = [...document.querySelectorAll<HTMLElement>("figure[data-figure]")];
  return all
    .slice(all.indexOf(element) + 1)
    .map((one) => ({ element: one, props: propsOf(one) }))
    .find((one): one is { element: HTMLElement; props: FigureProps } => one.props !== undefined);
}

/** What a figure is called: its question as long as it waits, else its takeaway. */
function titleOf(element: HTMLElement): string {
  return element.querySelector(".figure-title :is(h2, h3, h4)")?.textContent ?? "";
}

/** The demo written for a figure, else a plain one; nothing if it cannot be had. */
async function demoFor(figure: string, props: FigureProps): Promise<Demo | undefined> {
  try {
    const [widget, demo] = await Promise.all([
      loadWidget(props.widget),
      demoOf(figure, location.pathname),
      // The reader may not have come near it yet.
      makeNamed({ of: props.of }),
    ]);
    return demo ?? plainDemo({ ...props, figure }, props.controls ?? widget.controls);
  } catch {
    return undefined;
  }
}

/** What the page says of the living part of a figure. */
function propsOf(figure: HTMLElement): FigureProps | undefined {
  const { props } = figure.querySelector<HTMLElement>('[data-island="FigureBody"]')?.dataset ?? {};
  return props === undefined ? undefined : (JSON.parse(props) as FigureProps);
}
