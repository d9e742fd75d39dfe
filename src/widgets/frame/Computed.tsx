import { explorable } from "#explorable/registry.ts";
import { widget as widgetOf } from "./loaded.ts";
import { initialScene } from "./scene.ts";

/** A number in the text, computed when the page is made: a fact of a widget's picture, as it starts or under a view. */
export function Computed({
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
      throw new Error(`<Computed of="${of}" name="${name}">: there is no view ${which}=${option}.`);
  const widget = widgetOf(id);
  const facts =
    widget.facts?.(widget.picture({ ...scene, view: { ...scene.view, ...view } })) ?? {};
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (!fact)
    throw new Error(
      `<Computed widget="${id}" name="${name}">: the widget states ${Object.keys(facts).join(", ") || "no facts"}.`,
    );
  return (
    <span className="live-number" data-fact={name} data-value={fact.value}>
      {fact.text}
    </span>
  );
}
