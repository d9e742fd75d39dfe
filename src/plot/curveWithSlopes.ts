import type { CurveFactory, CurveGenerator } from "d3";

/** What a curve is drawn with: d3 gives a path of its own or a canvas. */
type Pen = Parameters<CurveFactory>[0];

/**
 * A d3 curve through its points with given slopes there, in the units of the drawing: cubic arcs, so that a smooth density
 * needs few points. The way back of an area, along its foot, is straight.
 */
export function curveWithSlopes(slopes: readonly number[]): CurveFactory {
  return (pen) => new Arcs(pen, slopes);
}

class Arcs implements CurveGenerator {
  private readonly pen: Pen;
  private readonly slopes: readonly number[];
  private isArea = false;
  private isWayBack = false;
  private at = 0;
  private x = 0;
  private y = 0;

  constructor(pen: Pen, slopes: readonly number[]) {
    this.pen = pen;
    this.slopes = slopes;
  }

  areaStart(): void {
    this.isArea = true;
    this.isWayBack = false;
  }

  areaEnd(): void {
    this.isArea = false;
  }

  lineStart(): void {
    this.at = 0;
  }

  lineEnd(): void {
    if (this.isWayBack) this.pen.closePath();
    if (this.isArea) this.isWayBack = !this.isWayBack;
  }

  point(x: number, y: number): void {
    const { pen, slopes, at } = this;
    if (at === 0 && !this.isWayBack) pen.moveTo(x, y);
    else if (at === 0 || this.isWayBack) pen.lineTo(x, y);
    else {
      const third = (x - this.x) / 3;
      const [before, here] = [slopes[at - 1] ?? 0, slopes[at] ?? 0];
      pen.bezierCurveTo(this.x + third, this.y + before * third, x - third, y - here * third, x, y);
    }
    this.at = at + 1;
    this.x = x;
    this.y = y;
  }
}
