import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Asked = {
  readonly classes: number;
  readonly students: number;
  readonly sigma: number;
  readonly tau: number;
  readonly omega: number;
};

const percent = (share: number) => `${show(100 * share)} %`;

/** Share that the student would hold, were the school known. */
const keep = ({ sigma, tau }: Asked) => tau ** 2 / (tau ** 2 + sigma ** 2);

/** Precisions of the three who speak of the school's mean, as shares of their sum. */
function inSchool({ classes, students, sigma, tau, omega }: Asked) {
  const student = 1 / (tau ** 2 + sigma ** 2);
  const others = classes / (tau ** 2 + sigma ** 2 / students);
  const nation = omega ** -2;
  const all = student + others + nation;
  return { student: student / all, nation: nation / all };
}
const ofStudent = (given: Asked) => keep(given) + (1 - keep(given)) * inSchool(given).student;
const ofNation = (given: Asked) => (1 - keep(given)) * inSchool(given).nation;
const heads = ({ classes, students }: Asked) => 1 / (classes * students + 1);
/** Every class as if it had as many students as the others. */
const asOthers = ({ sigma, tau, students }: Asked) => tau ** 2 / (tau ** 2 + sigma ** 2 / students);
const bySds = ({ sigma, tau }: Asked) => tau / (tau + sigma);
const state = ({ sigma, tau, omega }: Asked) => ({
  of: "nation",
  values: { sigma, tau, omega },
});

/** What student, other classes and nation hold of a class with one student. */
export const threeShares = numberExercise<Asked>({
  id: "three-shares",
  title: "What a class of one is made of",
  draw: ({ whole }) => ({
    classes: whole(2, 4),
    students: whole(4, 9),
    sigma: whole(7, 12),
    tau: whole(3, 6),
    omega: whole(3, 8),
  }),
  unfit: (given) =>
    ofNation(given) < 0.05 ||
    ofStudent(given) - keep(given) < 0.025 ||
    keep(given) - heads(given) < 0.04,
  shown: (given) => ({
    keep: percent(keep(given)),
    inSchool: percent(inSchool(given).student),
    nationInSchool: percent(inSchool(given).nation),
    student: percent(ofStudent(given)),
    nation: percent(ofNation(given)),
  }),
  parts: [
    {
      name: "student",
      label: "Share of its only student",
      unit: "",
      form: "share",
      decimals: 0,
      below: 1,
      tolerance: 0.006,
      key: ofStudent,
      misconceptions: [
        {
          id: "M15",
          slip: "the school as if it were known",
          answer: keep,
          comesOf: () => "taking the mean of the school for known",
          explanation: (given) =>
            `${percent(keep(given))} is what the student would hold if the school’s mean were known. It is not: the student is one of those who tell it, and pulls a second time there.`,
          link: state,
        },
        {
          id: "M3",
          slip: "a class like the others",
          answer: asOthers,
          comesOf: ({ students }) => `giving the class ${show(students)} students, like the others`,
          explanation: ({ students, sigma }) =>
            `The other classes have ${show(students)} students, and their averages scatter less. The one student of this class scatters by the whole ${show(sigma)} points.`,
          link: state,
        },
        {
          id: "M9",
          slip: "one student, one vote",
          answer: heads,
          comesOf: ({ classes, students }) =>
            `counting the student as one of ${show(classes * students + 1)} of the school`,
          explanation: ({ tau, classes, students }) =>
            `Of the ${show(classes * students + 1)} students of the school only this one sits in the class that is asked about. Classes differ by ${show(tau)} points, so the others tell less of it.`,
          link: state,
        },
        {
          id: "M8",
          slip: "spreads for variances",
          answer: bySds,
          comesOf: () => "weighing by the spreads themselves",
          explanation: ({ tau, sigma }) =>
            `Weights come of variances: ${show(tau ** 2)} against ${show(sigma ** 2)}, and not ${show(tau)} against ${show(sigma)}. Squared, the student weighs far less.`,
          link: state,
        },
      ],
      right: (given) =>
        `${percent(keep(given))} at the class itself, and ${percent(inSchool(given).student)} of what the school holds.`,
      otherwise: ({ tau, sigma }) =>
        `Begin as if the school were known: τ² = ${show(tau ** 2)} beside σ² = ${show(sigma ** 2)}. Then add what the student holds of the school.`,
    },
    {
      name: "nation",
      label: "Share of the nation",
      unit: "",
      form: "share",
      decimals: 0,
      below: 1,
      tolerance: 0.006,
      key: ofNation,
      misconceptions: [
        {
          id: "M15",
          slip: "all that the student leaves",
          answer: (given) => 1 - ofStudent(given),
          comesOf: () => "giving the nation all that the student leaves",
          explanation: (given) =>
            `Between the class and the nation stands the school, and ${show(given.classes)} other classes tell what it is like. What the student leaves goes there first, and the nation holds only ${percent(inSchool(given).nation)} of it.`,
          link: state,
        },
        {
          id: "M7",
          slip: "the nation’s share of the school",
          answer: (given) => inSchool(given).nation,
          comesOf: () => "taking the nation’s share of the school for that of the class",
          explanation: (given) =>
            `${percent(inSchool(given).nation)} is what the nation holds of the school. Of the class the school itself holds only ${percent(1 - keep(given))}, so the two have to be multiplied.`,
          link: state,
        },
        {
          id: "M3",
          slip: "a third for each",
          answer: () => 1 / 3,
          comesOf: () => "giving student, school and nation a third each",
          explanation: ({ sigma, tau, omega }) =>
            `Nothing makes the three equal. Spreads of ${show(sigma)}, ${show(tau)} and ${show(omega)} points say how much each of them has to tell of this class.`,
          link: state,
        },
      ],
      right: (given) =>
        `${percent(inSchool(given).nation)} of the school, which holds ${percent(1 - keep(given))} of the class.`,
      otherwise: ({ omega, classes }) =>
        `The nation speaks of the school with the variance ${show(omega ** 2)}, beside ${show(classes)} classes and the student. Then comes the share that the school holds of the class.`,
    },
  ],
});
