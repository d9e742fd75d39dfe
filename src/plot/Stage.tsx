import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Form, FormProvider } from "./form.ts";

/** Below this width of its place a picture takes its narrow form; the style sheet has the same number. */
const NARROWEST_WIDE = 560;
const WIDE = 680;
const NARROW = 328;
const FONT = 15;

/**
 * Draws a picture in a wide and a narrow form, of which the style sheet shows the one that fits; once
 * the browser has measured the place, in that form alone and at exactly that width. The shape of the
 * place never changes, so nothing shifts.
 */
export function Stage({
  wide,
  narrow,
  children,
}: {
  /** Height of the wide form at a width of 680, of the narrow form at 328. */
  readonly wide: number;
  readonly narrow: number;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<{ width: number; font: number }>();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { width } = element.getBoundingClientRect();
      const font = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width > 0) setMeasured({ width, font });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const forms: readonly Form[] = measured
    ? [fitted(measured, { wide, narrow })]
    : [
        { kind: "wide", width: WIDE, height: wide, font: FONT },
        { kind: "narrow", width: NARROW, height: narrow, font: FONT },
      ];
  return (
    <div className="stage" ref={place}>
      {forms.map((form) => (
        <FormProvider key={form.kind} value={form}>
          <div className={measured ? "stage-form" : `stage-form stage-${form.kind}`}>
            {children}
          </div>
        </FormProvider>
      ))}
    </div>
  );
}

function fitted(
  { width, font }: { width: number; font: number },
  heights: { wide: number; narrow: number },
): Form {
  const kind = width < NARROWEST_WIDE ? "narrow" : "wide";
  const height = (heights[kind] * width) / (kind === "wide" ? WIDE : NARROW);
  return { kind, width, height, font };
}
