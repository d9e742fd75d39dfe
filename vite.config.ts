import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { book } from "./src/build/book.ts";
import { leanD3, leanD3Alias } from "./src/build/leanD3.ts";
import { leanStdlib } from "./src/build/leanStdlib.ts";
import { Licences } from "./src/build/licences.ts";
import { listed } from "./src/build/listed.ts";
import { mdx } from "./src/build/mdx.ts";
import { DearFirst } from "./tests/support/dearFirst.ts";

const licences = new Licences();

/** What holds for all tests that need no browser. */
const unit = {
  environment: "node",
  setupFiles: "tests/support/seed.ts",
  // Without a word Vitest leaves one core free.
  maxWorkers: "100%",
  sequence: { sequencer: DearFirst },
  testTimeout: 240_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  base: process.env.BASE ?? "/",
  resolve: { alias: { ...leanStdlib, ...leanD3Alias } },
  // The numeric packages do not say so, but importing them does nothing: what is not used can go.
  build: {
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes("@stdlib") } },
  },
  // What every page loads is one file, and so is what every figure needs: many small files compress badly.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: "base", tags: ["$initial"], test: /\.[cm]?[jt]sx?$/, priority: 2 },
                // The bar speaks too, and needs no figure for it.
                { name: "announce", test: /src.controls.announce/, priority: 3 },
                // What a density calls of the core comes with the figures that draw one; what few figures ask with, or
                // wait for, with those.
                {
                  name: "figure",
                  test: /src.(plot(?!.rare)|controls(?!.OrderField)|hand|widgets.(frame(?!.useJob)|declared(?!.(densit|betaCurve))))|d3-/,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
  },
  worker: { format: "es", plugins: () => [licences.ofWorkers()] },
  plugins: [
    mdx(),
    react(),
    leanD3(),
    ...(process.env.VITEST ? [] : [book(), listed(), licences.ofPages()]),
  ],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/engines/**", "tests/**/*.alone.test.{ts,tsx}"],
          // The files of a process share the book: each would load the whole of it again.
          isolate: false,
          ...unit,
        },
      },
      {
        // Those that put something else in the place of a module, or of what a browser has, have a process each.
        extends: true,
        test: { name: "alone", include: ["tests/**/*.alone.test.{ts,tsx}"], ...unit },
      },
      {
        // The built book, served as `npm start` serves it, in one real browser; two files at a time.
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/globalSetup.ts",
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // What is waited for comes at once on a quiet machine; a busy one may take its time.
          expect: { poll: { timeout: 5_000 } },
        },
      },
      {
        // The same in engines that are no Chromium, where the machine has them.
        test: {
          name: "engines",
          environment: "node",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: "tests/engines/globalSetup.ts",
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
