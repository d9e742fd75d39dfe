import { explorable } from "#explorable/registry.ts";
import { widget as widgetOf } from "./loaded.ts";
import { initialScene } from "./scene.ts";

/** A number in the text, computed when the page is made: a readout of a widget's picture, as it starts or under a view. */
export function QuotedReadout({
  widget: id,
  of,
  name,
  view = {},
}: {
  readonly widget: string;
  readonly of: string;
  readonly name: string;
  /** Ways of looking that differ from the start. */
  readonly view?: Readonly<Record<string, string>>;
}) {
  const scene = initialScene(explorable(of));
  for (const [which, option] of Object.entries(view))
    if (!explorable(of).declaration.view?.[which]?.includes(option))
      throw new Error(`<Number of="${of}" name="${name}">: there is no view ${which}=${option}.`);
  const widget = widgetOf(id);
  const quoted =
    widget.quoted?.(widget.picture({ ...scene, view: { ...scene.view, ...view } })) ?? {};
  const found = Object.hasOwn(quoted, name) ? quoted[name] : undefined;
  if (!found)
    throw new Error(
      `<Number widget="${id}" name="${name}">: the widget states ${Object.keys(quoted).join(", ") || "none"}.`,
    );
  return (
    <span className="live-number" data-quoted={name} data-value={found.value}>
      {found.text}
    </span>
  );
}
