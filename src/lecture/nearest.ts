interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Which of some boxes is nearest to a height: one that holds it, else the one with the least gap. */
export function nearest(boxes: readonly Span[], height: number): number {
  const gap = ({ top, bottom }: Span) => Math.max(0, top - height, height - bottom);
  const middle = ({ top, bottom }: Span) => Math.abs((top + bottom) / 2 - height);
  return boxes.reduce((best, box, at) => {
    const leader = boxes[best];
    if (!leader) return at;
    const difference = gap(box) - gap(leader) || middle(box) - middle(leader);
    return difference < 0 ? at : best;
  }, -1);
}
