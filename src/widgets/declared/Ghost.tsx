import { memo, type ReactNode } from "react";
import { type Form, useForm } from "#plot/form.ts";
import { type Layer, MarkOf, withWords } from "./marks.tsx";

/** A state that was pinned, as a panel draws it. */
export interface Behind<P> {
  readonly numbers: P;
  /** A text of its marks with its places filled: how long it is decides where some marks stand. */
  readonly filled: (text: string) => string;
}

interface GhostProps<P> extends Behind<P> {
  readonly layers: (numbers: P, form: Form, isGuessed: boolean) => readonly Layer[];
}

/** What a panel draws of a state that was pinned, on the scales of now: to be seen behind it, never taken or read out. */
export const Ghost = memo(
  function Ghost<P>({ layers, numbers, filled }: GhostProps<P>) {
    const form = useForm();
    return (
      <g className="ghost">
        {layers(numbers, form, false).map((layer, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the list
          <g key={at} data-outcome={layer.outcome ? "" : undefined}>
            <MarkOf layer={withWords(layer, filled)} />
          </g>
        ))}
      </g>
    );
  },
  (before, now) => before.layers === now.layers && before.numbers === now.numbers,
) as <P>(props: GhostProps<P>) => ReactNode;
