import { memory } from "#exercises/memory.ts";
import { dayOf, isDue } from "#exercises/review.ts";

/** Shows in the bar that something comes back today, as soon as that is known; nothing else is said of it. */
export async function dueToday(link: HTMLElement): Promise<void> {
  const unlisted = new Set((link.dataset.unlisted ?? "").split(" "));
  const say = () => {
    const { events } = memory.store.getState();
    link.hidden = !isDue(events, dayOf(new Date()), (id) => !unlisted.has(id));
  };
  memory.store.subscribe(say);
  await memory.open();
  say();
}
