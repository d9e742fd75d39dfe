import { defineDemo } from "#lecture/demo.ts";
import type { schoolsInDistricts } from "#models/schoolsInDistricts.ts";

/** Real schools in real districts: a result is pulled to its district, even away from the mean of all. */
export const calendars = defineDemo<typeof schoolsInDistricts>({
  figure: "school-calendars",
  widget: "calendars",
  of: "calendars",
  goal: "A member is pulled towards the group it belongs to; results of one group are no independent witnesses, and a new group is known less well than a new member.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Schools without a long summer.", "A row is a district."],
      notes:
        "Fifty-six schools, eleven districts. Read one row aloud. A ring is what one school found, in standard deviations of achievement, larger where the standard error is smaller. In the first row are three schools: two far to the right, and the ring at 0.30, which is the one in question; it is large for the hand, not for its standard error.",
    },
    {
      kind: "predict",
      words: ["It found 0.30.", "What is the true effect there?"],
      notes:
        "Everybody writes down one number. Some will pull it down to the mean of all districts at 0.18, as in the first chapters; some leave it (M12). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: "Hands up: down, stay, or up?",
      camps: ["down", "stay", "up"],
      notes:
        "Count all three. Ask one who said down, and one who said up, what the school is a member of.",
    },
    {
      kind: "reveal",
      words: ["It leans on its district,", "not on the mean of all."],
      notes:
        "Follow the string from ring to dot, up to 0.43. Then look for rings that hardly move: district 86, whose standard errors are 0.03. And for some that move far: districts 108 and 11, whose standard errors are larger.",
    },
    {
      kind: "whatIf",
      words: "What if districts did not differ?",
      set: { values: { omega: 0 } },
      sliders: ["omega"],
      notes:
        "Guess first. All diamonds stand in one place, and the same school goes down. Let them say which rows move most by it: 71, which stands apart, and 11, where the standard errors are largest.",
    },
    {
      kind: "whatIf",
      words: "What if it had found 1?",
      set: { values: { x: 1 } },
      sliders: ["x"],
      from: "start",
      notes:
        "Now the three schools agree. Read the two best spreads below: that between districts has grown, that between schools has shrunk, though one of 56 numbers was moved.",
    },
    {
      kind: "explain",
      words: ["Which row would you rather forecast:", "a new school here, or one elsewhere?"],
      sliders: ["omega", "tau"],
      from: "start",
      notes:
        "The two lowest rows. A further school of district 71 is known to 0.21, a school of a new district to 0.32. Ask what would narrow the mean of all, more schools here or more districts, and why neither does much for the second.",
    },
  ],
});
