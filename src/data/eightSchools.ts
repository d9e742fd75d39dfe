import { defineDataSet } from "./dataSet.ts";
import { eightSchools1981 } from "./eightSchools1981.ts";

const { schools, card } = eightSchools1981;
const sample = {
  groups: schools.map(({ name }) => name),
  columns: { y: schools.map(({ gain }) => gain), sigma: schools.map(({ error }) => error) },
};

/** The eight schools of `eight-schools-1981` as they were published, none of them under the reader's hand. */
export const eightSchools = defineDataSet({
  id: "eight-schools",
  title: "Eight schools that coached, as published",
  sample: () => sample,
  card,
});
