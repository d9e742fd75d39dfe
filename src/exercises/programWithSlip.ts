import { draw, normal, ratio, sqrtOf } from "#language/story.ts";
import { stanProgram } from "#language/write/stan.ts";
import { schoolMean } from "#models/schoolMean.ts";

/** Slips that people make in the story of one school; each changes one line. */
const STORIES = {
  "variance-as-sd": [
    draw("theta", normal({ mean: "mu", sd: "tau2" })),
    draw("xbar", normal({ mean: "theta", sd: sqrtOf(ratio("sigma2", "n")) })),
  ],
  "data-as-prior": [
    draw("theta", normal({ mean: "xbar", sd: sqrtOf("tau2") })),
    draw("xbar", normal({ mean: "theta", sd: sqrtOf(ratio("sigma2", "n")) })),
  ],
  "one-student": [
    draw("theta", normal({ mean: "mu", sd: sqrtOf("tau2") })),
    draw("xbar", normal({ mean: "theta", sd: sqrtOf("sigma2") })),
  ],
  "mean-of-all": [
    draw("theta", normal({ mean: "mu", sd: sqrtOf("tau2") })),
    draw("xbar", normal({ mean: "mu", sd: sqrtOf(ratio("sigma2", "n")) })),
  ],
};
export type MutationId = keyof typeof STORIES;

/** The program of a story with a slip, line by line; lines that say something carry an id. */
export function programWithSlip(
  mutation: MutationId,
): readonly { readonly id?: string; readonly text: string }[] {
  return stanProgram({ ...schoolMean, story: STORIES[mutation] })
    .trimEnd()
    .split("\n")
    .map((text) => {
      const bare = text.replace(/ *\/\/.*$/, "");
      const [, target] = /^ *(\w+) ~/.exec(bare) ?? [];
      const [, declared] = /^ *[\w<>=, ]+ (\w+);/.exec(bare) ?? [];
      if (target !== undefined) return { id: target, text: bare };
      return declared === undefined ? { text: bare } : { id: `declare ${declared}`, text: bare };
    })
    .filter(({ text }) => text !== "");
}
