import { type ComponentProps, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { announce } from "#controls/announce.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { AskPanel } from "../asked/AskPanel.tsx";
import type { CodePanel } from "../code/CodePanel.tsx";
import type { Widget } from "../frame/widget.ts";
import { togglePin } from "../pinned/togglePin.ts";
import { isProgram, tellingOf } from "./tellingOf.ts";

/** What a figure can do that needs its island: be pinned, be asked, be written as a program, be saved as a picture. */
export function MoreTools({
  figure,
  widget,
  running,
  isPinned,
  isTold,
  address,
}: {
  readonly figure: string;
  readonly widget: Widget;
  readonly running: Running;
  readonly isPinned: boolean;
  /** Whether the figure says what it shows: what is still asked is neither pinned, asked nor written. */
  readonly isTold: boolean;
  /** The address of exactly this. */
  readonly address: () => string;
}) {
  const [Code, setCode] = useState<(props: ComponentProps<typeof CodePanel>) => ReactNode>();
  const [Ask, setAsk] = useState<(props: ComponentProps<typeof AskPanel>) => ReactNode>();
  const asks = useRef<HTMLButtonElement>(null);
  const picture = (form: "svg" | "png") => async (event: MouseEvent<HTMLElement>) => {
    const drawn = event.currentTarget.closest("figure")!;
    try {
      const { savePicture } = await import("../saved/savePicture.ts");
      await savePicture(drawn, form, address());
    } catch {
      announce("The picture could not be made. A screenshot shows the same.");
    }
  };
  const telling = isTold ? tellingOf(widget, running) : undefined;
  const hasProgram = isTold && isProgram(running, telling);
  const write = async () => {
    if (Code) return setCode(undefined);
    try {
      const { CodePanel } = await import("../code/CodePanel.tsx");
      setCode(() => CodePanel);
    } catch {
      announce("The program could not be written, perhaps because you are offline.");
    }
  };
  const leave = () => {
    setAsk(undefined);
    asks.current?.focus();
  };
  const ask = async () => {
    if (Ask) return leave();
    try {
      const { AskPanel } = await import("../asked/AskPanel.tsx");
      setAsk(() => AskPanel);
    } catch {
      announce("It could not be loaded, perhaps because you are offline.");
    }
  };
  return (
    <>
      <div className="tools-row" data-more-tools="">
        {(isTold || isPinned) && (
          <button
            type="button"
            aria-pressed={isPinned}
            onClick={() => announce(togglePin(figure, running, isPinned))}
          >
            Pin this to compare
          </button>
        )}
        {isTold && (
          <button type="button" ref={asks} aria-pressed={Ask !== undefined} onClick={ask}>
            Ask a number
          </button>
        )}
        {hasProgram && (
          <button type="button" aria-expanded={Code !== undefined} onClick={write}>
            Code
          </button>
        )}
        <button type="button" onClick={picture("svg")}>
          Save as SVG
        </button>
        <button type="button" onClick={picture("png")}>
          Save as PNG
        </button>
      </div>
      {Ask && isTold && asks.current && (
        <Ask
          figure={asks.current.closest("figure")!}
          widget={widget}
          running={running}
          leave={leave}
        />
      )}
      {Code && hasProgram && (
        <Code figure={figure} running={running} telling={telling} address={address} />
      )}
    </>
  );
}
