import { describe, expect, it } from "vitest";
import { answerOnPaper, isForPaper } from "#exercises/class/onPaper.ts";
import { judge } from "#exercises/judge.ts";
import { variantOf } from "#exercises/variant.ts";
import { everyExercise } from "./everyExercise.ts";

const onPaper = everyExercise.filter(isForPaper);

describe("the answers at the end of a worksheet", () => {
  it.each(onPaper.map((one) => [one.id, one] as const))("%s has what is right", (_, exercise) => {
    for (const seed of [1, 2, 7, 99_999]) {
      const { given } = variantOf(exercise, seed);
      const answer = answerOnPaper(exercise, given);
      if (exercise.kind === "draw") {
        expect(answer).toBeUndefined();
        continue;
      }
      expect(answer).toBeTruthy();
      expect(answer).not.toMatch(/undefined|NaN|\[object/);
      // Whoever writes what the sheet says is right.
      if (exercise.kind === "number" && exercise.parts.length === 1) {
        const [{ name, form }] = exercise.parts as unknown as [{ name: string; form: string }];
        const text = form === "share" ? answer! : answer!.split("\u00a0")[0]!;
        expect(judge(exercise, given, { [name]: text }).kind, `${seed}: ${answer}`).toBe("right");
      }
      if (exercise.kind === "choice") {
        const found = exercise.options.filter((option) => option.label(given) === answer);
        expect(found.map(({ value }) => judge(exercise, given, value).kind)).toEqual(["right"]);
      }
    }
  });
});
