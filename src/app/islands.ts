import type { ComponentType } from "react";
import { loadWidget } from "#widgets/index.ts";

/** A component that comes to life in the page: how to load it, and what its props need to be loaded too. */
export interface Island {
  // biome-ignore lint/suspicious/noExplicitAny: props come from the page as JSON
  readonly load: () => Promise<ComponentType<any>>;
  readonly prepare?: (props: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Whether it stands inside a sentence. */
  readonly inline?: boolean;
  /** Whether it waits until it comes near the window. */
  readonly waits?: boolean;
}

/** Everything on a page that is more than static text. Names are those chapters use. */
export const islands = {
  FigureBody: {
    load: async () => (await import("#widgets/frame/FigureBody.tsx")).FigureBody,
    prepare: ({ widget }) => loadWidget(String(widget)),
    waits: true,
  },
  Scrub: {
    load: async () => (await import("#widgets/frame/Scrub.tsx")).Scrub,
    inline: true,
    waits: true,
  },
  Number: {
    load: async () => (await import("#widgets/frame/LiveReadout.tsx")).LiveReadout,
    inline: true,
    waits: true,
  },
  Equation: {
    load: async () => (await import("#widgets/frame/Equation.tsx")).Equation,
    waits: true,
  },
  Worked: {
    load: async () => (await import("#widgets/worked/Worked.tsx")).Worked,
    waits: true,
  },
  Walk: {
    load: async () => (await import("./walk/LivingWalk.tsx")).LivingWalk,
    prepare: ({ widget }) => loadWidget(String(widget)),
    waits: true,
  },
  ExerciseDesk: {
    load: async () => (await import("#exercises/ExerciseDesk.tsx")).ExerciseDesk,
    prepare: async ({ kind }) => {
      await (await import("#exercises/fields.ts")).loadField(String(kind));
      (await import("./exercises.ts")).tellOfTrouble();
    },
    waits: true,
  },
  ProgressPanel: {
    load: async () => (await import("#exercises/ProgressPanel.tsx")).ProgressPanel,
    prepare: async () => (await import("./exercises.ts")).tellOfTrouble(),
    waits: true,
  },
  Season: {
    load: async () => (await import("./season/LivingSeason.tsx")).LivingSeason,
    waits: true,
  },
  Series: {
    load: async () => (await import("./series/LivingSeries.tsx")).LivingSeries,
    waits: true,
  },
  Review: {
    load: async () => (await import("./practice/LivingReview.tsx")).LivingReview,
    prepare: async () => (await import("./exercises.ts")).tellOfTrouble(),
  },
  ExerciseList: {
    load: async () => (await import("./practice/ExerciseList.tsx")).ExerciseList,
  },
  ProgressMap: {
    load: async () => (await import("./practice/LivingProgress.tsx")).LivingProgress,
    prepare: async () => (await import("./exercises.ts")).tellOfTrouble(),
  },
  ClassReport: {
    load: async () => (await import("./teach/LivingClass.tsx")).LivingClass,
  },
  Chooser: {
    load: async () => (await import("./teach/LivingChooser.tsx")).LivingChooser,
  },
  Assignment: {
    load: async () => (await import("./teach/LivingAssignment.tsx")).LivingAssignment,
    prepare: async () => (await import("./exercises.ts")).tellOfTrouble(),
  },
  Worksheet: {
    load: async () => (await import("./teach/LivingWorksheet.tsx")).LivingWorksheet,
  },
  Inventory: {
    load: async () => (await import("./inventory/LivingInventory.tsx")).LivingInventory,
    prepare: async () => (await import("./exercises.ts")).tellOfTrouble(),
  },
  Toolbar: {
    load: async () => (await import("./shell/Toolbar.tsx")).Toolbar,
  },
} satisfies Readonly<Record<string, Island>>;

export type IslandName = keyof typeof islands;

export function island(name: string): Island {
  const found = (islands as Readonly<Record<string, Island>>)[name];
  if (!found) throw new Error(`There is no island "${name}".`);
  return found;
}
