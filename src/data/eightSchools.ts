import { defineDataSet, type Sample } from "./dataSet.ts";
import { eightSchools1981 } from "./eightSchools1981.ts";
import { onePushOf } from "./pushes.ts";

const { schools, card } = eightSchools1981;

/** The eight results stay; the standard number with which the effect of each school is pushed is that of the seed. */
const sample = (seed: number): Sample => ({
  groups: schools.map(({ name }) => name),
  columns: {
    y: schools.map(({ gain }) => gain),
    sigma: schools.map(({ error }) => error),
    push: [...onePushOf(seed).push.subarray(2)],
  },
});

/** The eight schools of `eight-schools-1981` as they were published, none of them under the reader's hand. */
export const eightSchools = defineDataSet({
  id: "eight-schools",
  title: "Eight schools that coached, as published",
  sample,
  handedOn: eightSchools1981.handedOn,
  card: [...card, ["Drawn", "Standard Normal numbers for every push, with xoroshiro128+."]],
});
