import type { FigureRecord } from "./record.ts";

const modules = import.meta.glob<Readonly<Record<string, FigureRecord>>>("./*.record.ts", {
  eager: true,
});

/** The independent record of every declared figure. */
export const records: readonly FigureRecord[] = Object.values(modules).flatMap((module) =>
  Object.values(module),
);
