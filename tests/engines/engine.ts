/** A page in a browser that is no Chromium: the little that both drivers have in common. */
export interface EnginePage {
  readonly open: (address: string, size: readonly [width: number, height: number]) => Promise<void>;
  /** Runs the body of an async function in the page and gives back what it returns. */
  readonly run: <Result>(body: string) => Promise<Result>;
  /** A key, pressed and released. */
  readonly press: (key: "ArrowRight" | "ArrowLeft" | "Escape") => Promise<void>;
  /** A click where this lies in the window. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** What went wrong since it was opened, as far as the driver tells. */
  readonly problems: () => Promise<readonly string[]>;
}

export interface Engine {
  readonly version: string;
  readonly page: EnginePage;
  readonly close: () => Promise<void>;
}
