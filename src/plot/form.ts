import { createContext, type ReactNode, useContext } from "react";

/** The place a picture is drawn in, in CSS pixels once it has been measured. */
export interface Form {
  readonly kind: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  /** Height of the plot's text; everything that is not data is sized by it. */
  readonly font: number;
  /** Drawn for the page as it is sent, where a tenth of a pixel of many small marks would weigh more than it shows. */
  readonly isSent?: true;
  /** The id of its drawing, where that is shown a second time. */
  readonly id?: string;
}

const FormContext = createContext<Form>({ kind: "wide", width: 680, height: 300, font: 15 });

export const FormProvider = FormContext.Provider;

/** Whether pictures keep a shape of their own or take that of their place, as on a projector's screen. */
type Shape = "own" | "of the place";

const ShapeContext = createContext<Shape>("own");

export const ShapeProvider = ShapeContext.Provider;

const OneFormContext = createContext(false);

/** Whether the page is sent with one form of a picture, the wide one, of which a narrow place shows a smaller copy until it lives. */
export const OneFormProvider = OneFormContext.Provider;

export function useOneForm(): boolean {
  return useContext(OneFormContext);
}

const HighestContext = createContext(0);

/** The height of the highest curve among all states of a walk, which share their axes. */
export const HighestProvider = HighestContext.Provider;

/** What stands under the axis of a drawing that takes a guess, and the room it needs in heights of the plot's text. */
export interface Foot {
  readonly room: number;
  /** Drawn inside of the frame, so many heights of text below the data area. */
  readonly draw: (lift: number) => ReactNode;
}

const FootContext = createContext<Foot | undefined>(undefined);

export const FootProvider = FootContext.Provider;

export function useFoot(): Foot | undefined {
  return useContext(FootContext);
}

export function useHighest(): number {
  return useContext(HighestContext);
}

export function useShape(): Shape {
  return useContext(ShapeContext);
}

export function useForm(): Form {
  return useContext(FormContext);
}
