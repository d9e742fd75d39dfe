import type { ComponentType } from "react";
import { renderToString } from "react-dom/server";
import { type Island, type IslandName, islands } from "../islands.ts";

type Props = Readonly<Record<string, unknown>>;

const components = new Map<string, ComponentType<Props>>();
let count = 0;
/** The widgets of the page's islands. */
const shown = new Set<string>();

/** Every island's component, so that pages can be rendered without waiting. */
export async function loadIslands(): Promise<void> {
  for (const [name, { load }] of Object.entries<Island>(islands))
    components.set(name, (await load()) as ComponentType<Props>);
}

export function startCountingIslands(): void {
  count = 0;
  shown.clear();
}

/** The widgets that islands of the page have named since counting began. */
export const widgetsOfPage = (): readonly string[] => [...shown];

/** Names a widget that an island may come to load though it does not show it. */
export const namesWidget = (id: string): void => void shown.add(id);

/** The place of an island: its first picture as plain HTML, and what it needs to come to life. */
export function islandOnServer(name: IslandName): ComponentType<Props> {
  return function IslandPlace(props: Props) {
    const Component = components.get(name)!;
    count += 1;
    if (typeof props.widget === "string") shown.add(props.widget);
    const prefix = `i${count}-`;
    const html = renderToString(<Component {...props} />, { identifierPrefix: prefix });
    const { inline, waits } = islands[name] as Island;
    const Tag = inline ? "span" : "div";
    return (
      <Tag
        data-island={name}
        data-props={JSON.stringify(props)}
        data-prefix={prefix}
        data-waits={waits ? "" : undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own output, on the server
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  };
}
