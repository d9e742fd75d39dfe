import type { Draws } from "#exercises/draws.ts";
import { asShown, show, showWith } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

const POINTS = { unit: "points", unitOne: "point" } as const;
const points = (value: number) => showWith(POINTS, value, 2);

/** Scatter of pupils, and sizes of a class by which the variance of its average is a tenth. */
const CLASSES = [
  { sigma: 6, sizes: [4, 6, 9, 10] },
  { sigma: 8, sizes: [4, 5, 8, 10] },
  { sigma: 9, sizes: [5, 6, 9, 10] },
  { sigma: 10, sizes: [4, 5, 8, 10] },
  { sigma: 12, sizes: [4, 5, 6, 8, 9, 10] },
] as const;

/** A school of equally large classes, and one of these. */
function oneSchool({ oneOf, whole }: Draws) {
  const { sigma, sizes } = oneOf(CLASSES);
  const nation = whole(55, 70);
  const mean = nation + oneOf([-1, 1]) * whole(4, 10);
  return {
    place: oneOf(["Elmwood", "Highfield", "Marsh End", "Oakley", "Riverside", "Westgate"]),
    n: oneOf<number>(sizes),
    classes: whole(2, 5),
    sigma,
    tau: whole(3, 6),
    omega: whole(3, 8),
    nation,
    mean,
    xbar: mean + oneOf([-1, 1]) * whole(3, 10),
  };
}
type School = ReturnType<typeof oneSchool>;

const luck = ({ sigma, n }: School) => sigma ** 2 / n;
const ofClass = (given: School) => given.tau ** 2 + luck(given);
const ofSchool = (given: School, classes = given.classes) => ofClass(given) / classes;
const part = (spread: number, variance: number) => spread ** 2 / (spread ** 2 + variance);
const schoolShare = (given: School, variance = ofSchool(given)) => part(given.omega, variance);
const classShare = (given: School) => part(given.tau, luck(given));
const schoolWith = (given: School, share: number, mean = given.mean) =>
  given.nation + share * (mean - given.nation);
const school = (given: School) => schoolWith(given, schoolShare(given));
const classFrom = (given: School, to: number, share = classShare(given)) =>
  to + share * (given.xbar - to);
const estimate = (given: School) => classFrom(given, school(given));
/** The average of the classes beside this one, and what the school would be put at by them alone. */
const others = ({ classes, mean, xbar }: School) => (classes * mean - xbar) / (classes - 1);
const withoutIt = (given: School) =>
  schoolWith(given, schoolShare(given, ofSchool(given, given.classes - 1)), others(given));

/** Whether whoever reckons with the numbers as they are shown comes to what is shown next. */
function followsAsShown(given: School): boolean {
  const [up, down] = [asShown(schoolShare(given), 4), asShown(classShare(given), 4)];
  const to = asShown(school(given), 2);
  return (
    asShown(schoolWith(given, up), 2) === to &&
    asShown(classFrom(given, to, down), 2) === asShown(estimate(given), 2) &&
    asShown(ofSchool(given), 2) === Number(ofSchool(given).toFixed(9)) &&
    asShown(luck(given), 1) === luck(given) &&
    asShown(classFrom(given, given.nation, down), 2) === asShown(classFrom(given, given.nation), 2)
  );
}

/** Whether a slip of one step comes, by chance, to what is right in another: a reply to it would give that away. */
function givesAway(given: School): boolean {
  const isNear = (numbers: readonly number[], key: number, room: number) =>
    numbers.some((number) => Math.abs(number - key) < room);
  const [up, down] = [schoolShare(given), classShare(given)];
  const ofUp = [
    1 - up,
    schoolShare(given, ofClass(given)),
    schoolShare(given, luck(given) / given.classes),
  ];
  const { omega, nation, mean, xbar } = given;
  const schools = [mean, nation, schoolWith(given, 1 - up), xbar];
  const ends = [
    xbar,
    classFrom(given, nation),
    classFrom(given, mean),
    classFrom(given, withoutIt(given)),
    schoolWith(given, up * down, xbar),
  ];
  return (
    isNear(ofUp, down, 0.02) ||
    isNear([1 - down, part(given.tau, given.sigma ** 2), part(omega, luck(given))], up, 0.02) ||
    isNear(schools, estimate(given), 0.2) ||
    isNear(ends, school(given), 0.2)
  );
}

const here = ({ sigma, tau, omega }: School) => ({ of: "nation", values: { sigma, tau, omega } });

/** A class in its school in the nation: what each keeps, and where each is put, one level at a time. */
const problem = workedProblem<School>({
  id: "class-and-school",
  title: "A class and its school",
  draw: oneSchool,
  left: 2,
  unfit: (given) =>
    others(given) < 40 || others(given) > 95 || givesAway(given) || !followsAsShown(given),
  shown: (given) => ({
    luck: luck(given),
    sigma2: given.sigma ** 2,
    tau2: given.tau ** 2,
    omega2: given.omega ** 2,
    ofClass: ofClass(given),
    ofSchool: ofSchool(given),
    downSchool: given.omega ** 2 + ofSchool(given),
    downClass: ofClass(given),
    toNation: classFrom(given, given.nation),
    pupils: given.classes * given.n,
  }),
  steps: [
    {
      name: "up",
      label: "Share that the school keeps",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.003,
      key: (given) => schoolShare(given),
      misconceptions: [
        {
          id: "M10",
          slip: "pupils of one pot",
          answer: (given) => schoolShare(given, luck(given) / given.classes),
          comesOf: ({ classes, n }) =>
            `averaging ${show(classes * n)} pupils as if there were no classes`,
          explanation: ({ classes, n, tau }) =>
            `The ${show(classes * n)} pupils sit in ${show(classes)} classes, and classes differ by ${show(tau)} points. The pupils of a class share what their class is, so that difference is smoothed by ${show(classes)} classes only.`,
          link: here,
        },
        {
          id: "M17",
          slip: "one class for the school",
          answer: (given) => schoolShare(given, ofClass(given)),
          comesOf: () => "weighing the school as if one class had been tested",
          explanation: (given) =>
            `${show(ofClass(given), 2)} is the variance of the average of one class round its school. The average of ${show(given.classes)} classes has a part of it, 1/${show(given.classes)}.`,
          link: here,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => 1 - schoolShare(given),
          comesOf: () => "giving the share that goes to the nation",
          explanation: ({ omega, classes }) =>
            `That share is given back to the nation. What the school keeps has ω² = ${show(omega ** 2)} on top of the fraction; the variance of the average of its ${show(classes)} classes joins it at the bottom.`,
          link: here,
        },
      ],
      right: (given) =>
        `${show(given.omega ** 2)} between schools, beside ${show(ofSchool(given), 2)} for the average of ${show(given.classes)} classes.`,
      otherwise: ({ classes, n, omega, sigma, tau }) =>
        `The average of one class lies off its school with the variance ${show(tau ** 2)} + ${show(sigma ** 2)}/${show(n)}, that of ${show(classes)} classes with 1/${show(classes)} of it. Set ${show(omega ** 2)} beside that.`,
    },
    {
      name: "school",
      label: "Estimate of the school",
      ...POINTS,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (given, { up = Number.NaN }) => schoolWith(given, up),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ mean }) => mean,
          comesOf: ({ classes }) => `taking ${show(classes)} classes at their word`,
          explanation: ({ classes, mean, nation, omega }) =>
            `${show(classes)} classes are a sample of what the school may have, and in ${show(mean)} there is luck. Schools differ by ${show(omega)} points round ${show(nation)}; a part of the distance is given back.`,
          link: here,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: ({ nation }) => nation,
          comesOf: () => "giving the school the mean of the nation",
          explanation: ({ place, classes, mean, omega }) =>
            `Schools differ, by ${show(omega)} points, and the ${show(classes)} classes of ${place} average ${show(mean)}. No other school can say that of this one.`,
          link: here,
        },
        {
          id: "M5",
          slip: "estimate with swapped weight",
          answer: (given) => schoolWith(given, 1 - schoolShare(given)),
          comesOf: () => "going the share from the school’s own average",
          explanation: ({ mean, nation }) =>
            `The way begins at the nation’s ${show(nation)} and leads towards the school’s ${show(mean)}. You went the share of step 1 from the other end.`,
          link: here,
        },
      ],
      right: (given) =>
        `From ${show(given.nation)} it goes ${show(100 * schoolShare(given), 1)} % of the way to ${show(given.mean)}.`,
      otherwise: ({ mean, nation }) =>
        `Start at the nation’s ${show(nation)} and go the share of step 1 of the way to ${show(mean)}.`,
    },
    {
      name: "down",
      label: "Share that the class keeps",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.003,
      key: (given) => classShare(given),
      misconceptions: [
        {
          id: "M5",
          slip: "the class’s share swapped",
          answer: (given) => 1 - classShare(given),
          comesOf: () => "giving the share that goes to the school",
          explanation: (given) =>
            `What the class keeps has τ² = ${show(given.tau ** 2)} on top of the fraction; the variance of the average of its ${show(given.n)} pupils, ${show(luck(given), 2)}, joins it at the bottom.`,
          link: here,
        },
        {
          id: "M17",
          slip: "a single pupil",
          answer: (given) => part(given.tau, given.sigma ** 2),
          comesOf: () => "weighing as if one pupil had been tested",
          explanation: (given) =>
            `One score scatters with a variance of ${show(given.sigma ** 2)}. The average of ${show(given.n)} pupils has the variance ${show(given.sigma ** 2)}/${show(given.n)}, and that stands beside τ² = ${show(given.tau ** 2)}.`,
          link: here,
        },
        {
          id: "M15",
          slip: "schools for classes",
          answer: (given) => part(given.omega, luck(given)),
          comesOf: () => "weighing with the spread between schools",
          explanation: ({ omega, tau, place }) =>
            `A class of ${place} lies off its own school, and classes do so by ${show(tau)} points. How far schools lie apart, ${show(omega)} points, belongs to the level of the schools, and was used in step 1.`,
          link: here,
        },
      ],
      right: (given) =>
        `${show(given.tau ** 2)} between classes, beside ${show(luck(given), 2)} for the average of ${show(given.n)} pupils.`,
      otherwise: ({ tau, sigma, n }) =>
        `The share is τ² = ${show(tau ** 2)} as a part of itself and ${show(sigma ** 2)}/${show(n)}.`,
    },
    {
      name: "class",
      label: "Estimate of the class",
      ...POINTS,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (given, { school: to = Number.NaN, down = Number.NaN }) => classFrom(given, to, down),
      misconceptions: [
        {
          id: "M1",
          slip: "the class at its word",
          answer: ({ xbar }) => xbar,
          comesOf: ({ n }) => `taking ${show(n)} pupils at their word`,
          explanation: (given) =>
            `The average of ${show(given.n)} pupils has luck in it, with a variance of ${show(luck(given), 2)}. Classes of ${given.place} differ with one of ${show(given.tau ** 2)}; between the two a part of the distance is given back.`,
          link: here,
        },
        {
          id: "M31",
          slip: "straight to the nation",
          answer: (given) => classFrom(given, given.nation),
          comesOf: () => "pulling the class to the nation",
          explanation: ({ place, nation, mean, classes }) =>
            `The class belongs to ${place}, and ${show(classes)} classes there average ${show(mean)}. It is pulled to what is known of its school; the nation’s ${show(nation)} has had its say there.`,
          link: here,
        },
        {
          id: "M12",
          slip: "to the school’s own average",
          answer: (given) => classFrom(given, given.mean),
          comesOf: () => "pulling the class to the average of the school’s classes",
          explanation: ({ classes, mean, nation }) =>
            `${show(mean)} is what ${show(classes)} classes say by themselves. The school has an estimate, which step 2 has found, with the nation’s ${show(nation)} in it; the class hangs from that.`,
          link: here,
        },
        {
          id: "M28",
          slip: "its own class left out",
          answer: (given) => classFrom(given, withoutIt(given)),
          comesOf: () => "leaving the class out of its school",
          explanation: ({ xbar, place, n }) =>
            `The class is one of the classes of ${place}, and its ${show(n)} pupils with ${show(xbar)} say something of the school, too. Nothing is used twice by that: class and school have one posterior together.`,
          link: here,
        },
        {
          id: "M23",
          slip: "both shares on one way",
          answer: (given) => schoolWith(given, schoolShare(given) * classShare(given), given.xbar),
          comesOf: () =>
            "multiplying the two shares and going that part from the nation to the class",
          explanation: ({ nation, xbar }) =>
            `The way from ${show(nation)} to ${show(xbar)} is not shortened twice. The class goes its share from its school, wherever step 2 has put that, and is not pulled a second time.`,
          link: here,
        },
      ],
      right: (given) =>
        `From ${points(school(given))} it goes ${show(100 * classShare(given), 1)} % of the way to ${show(given.xbar)}.`,
      otherwise: ({ xbar }) =>
        `Start at the estimate of the school, from step 2, and go the share of step 3 of the way to ${show(xbar)}.`,
    },
  ],
});

export const { last: classAndSchoolLast, alone: classAndSchoolAlone } = problem;
