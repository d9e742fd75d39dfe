import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Form, FormProvider, useOneForm, useShape } from "./form.ts";

/** Below this width of its place a picture takes its narrow form; the style sheet has the same number. */
const NARROWEST_WIDE = 560;
const WIDE = 680;
const NARROW = 328;
const FONT = 15;
const NARROW_FONT = 13;

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly font: number;
}

/**
 * Draws a picture in a wide and a narrow form, of which the style sheet shows the one that fits; once
 * the browser has measured the place, in that form alone and at exactly that width. The shape of the
 * place never changes, so nothing shifts. Where pictures take the shape of their place, it is drawn once
 * that has been measured.
 */
export function Stage({
  wide,
  narrow,
  lines = 0,
  children,
}: {
  /** Height of the wide form at a width of 680, of the narrow form at 328. */
  readonly wide: number;
  readonly narrow: number;
  /** Lines of text it holds one above another; in a place too low for them the text gives way. */
  readonly lines?: number;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<Measured>();
  const shape = useShape();
  const isOneForm = useOneForm();
  const id = useId();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // Where several drawings share the height of a place, each has as much of it as it has lines.
    if (shape === "of the place" && lines > 0) element.style.flexGrow = `${lines}`;
    const observer = new ResizeObserver(([entry]) => {
      // Its own size: a drawing that is shown smaller for a while is not drawn anew.
      const { width, height } = entry!.contentRect;
      const font = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width > 0) setMeasured({ width, height, font });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [shape, lines]);

  const forms = useMemo((): readonly Form[] => {
    if (measured)
      return [shape === "own" ? fitted(measured, { wide, narrow }) : filling(measured, lines)];
    if (shape !== "own") return [];
    const sent = { kind: "wide", width: WIDE, height: wide, font: FONT, isSent: true } as const;
    if (isOneForm) return [{ ...sent, id }];
    return [
      sent,
      { kind: "narrow", width: NARROW, height: narrow, font: NARROW_FONT, isSent: true },
    ];
  }, [measured, shape, wide, narrow, lines, isOneForm, id]);
  return (
    <div className="stage" ref={place}>
      {forms.map((form) => (
        <FormProvider key={form.kind} value={form}>
          <div className={measured ? "stage-form" : `stage-form stage-${form.kind}`}>
            {children}
          </div>
        </FormProvider>
      ))}
      {isOneForm && !measured && shape === "own" && (
        <div className="stage-form stage-narrow">
          <svg viewBox={`0 0 ${NARROW} ${narrow}`} aria-hidden="true">
            <use href={`#${id}`} width={NARROW} height={narrow} />
          </svg>
        </div>
      )}
    </div>
  );
}

function filling({ width, height, font }: Measured, lines: number): Form {
  const kind = width * FONT < NARROWEST_WIDE * font ? "narrow" : "wide";
  return { kind, width, height, font: Math.min(font, height / Math.max(lines, 1)) };
}

function fitted({ width, font }: Measured, heights: { wide: number; narrow: number }): Form {
  const kind = width < NARROWEST_WIDE ? "narrow" : "wide";
  const height = (heights[kind] * width) / (kind === "wide" ? WIDE : NARROW);
  return { kind, width, height, font };
}
