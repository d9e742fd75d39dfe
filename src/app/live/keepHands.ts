import type { Lecture } from "#lecture/createLecture.ts";
import { isKept } from "#memory/isKept.ts";
import { HANDS, handsOf, type Raised } from "./keptHands.ts";

/** So long nobody raises a hand before it is kept which are up, in milliseconds. */
const REST = 1500;

/**
 * Hands that were counted for this figure today are up again; those that are counted now are kept with all else that the
 * reader did, and so is that all were taken down. What is returned ends it.
 */
export function keepHands(lecture: Lecture, raised: Raised): () => void {
  const { store } = lecture;
  const memory = () => import("#exercises/memory.ts").then((found) => found.memory);
  let known = store.getState().hands;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const recall = async () => {
    if (!(await isKept())) return;
    const found = await memory();
    await found.open();
    const hands = handsOf(found.store.getState().events, raised, new Date());
    if (isOver || !hands || store.getState().hands) return;
    lecture.recall(hands);
    known = store.getState().hands;
  };
  const keep = () => {
    clearTimeout(resting);
    const { hands = [] } = store.getState();
    if (isSame(hands, known ?? [])) return;
    known = hands;
    void memory().then((found) => found.append(HANDS, { ...raised, hands }));
  };
  const stop = store.subscribe(({ hands }, before) => {
    if (hands === before.hands) return;
    clearTimeout(resting);
    resting = setTimeout(keep, REST);
  });
  void recall();
  return () => {
    isOver = true;
    stop();
    keep();
  };
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((hand, k) => hand === other[k]);
