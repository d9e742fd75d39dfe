export type Answer = { status: number; file?: string; text?: string; location?: string };

export function answerTo(request: { address: string; root: string; base: string }): Answer;

export function serve(settings: {
  port: number;
  root: string;
  host?: string;
}): Promise<{ origin: string; base: string; close: () => Promise<void> }>;
