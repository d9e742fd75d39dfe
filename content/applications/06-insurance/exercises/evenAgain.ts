import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show, showWith } from "#exercises/show.ts";
import { driverClaims } from "#models/driverClaims.ts";

/** Claims of the driver, claims that a hundred drivers have in a year, and how alike drivers are. */
type Asked = { readonly y: number; readonly rate: number; readonly r: number };

const usual = ({ rate }: Pick<Asked, "rate">) => rate / 100;

const [, LONGEST] = driverClaims.parameters.t.range;

const premium = ({ y, rate, r }: Asked, t: number) => (r + y) / (r + usual({ rate }) * t);
const percent = (share: number) => `${show(Math.round(100 * share))} %`;
const claims = (count: number) => showWith(driverClaims.parameters.y, count);
const onGrid = (time: number) => Math.round(10 * time) / 10;
const years = (time: number) => showWith(driverClaims.parameters.t, onGrid(time));
const figure = ({ y, rate, r }: Asked, t: number) => ({
  of: "driver",
  values: { y, mu: usual({ rate }), r, t },
});

/** Moving a driver along the years until the premium is that of a new one. */
export const evenAgain = setTheFigure<Asked>({
  id: "even-again",
  title: "Even again",
  draw: ({ whole }) => ({ y: whole(2, 4), rate: whole(10, 40), r: whole(5, 30) / 10 }),
  unfit: ({ y, rate, r }) => (y + r) / usual({ rate }) > LONGEST,
  shown: ({ y, rate }) => ({
    years: show(onGrid(y / usual({ rate }))),
    between: show(onGrid(1 / usual({ rate }))),
  }),
  model: driverClaims,
  widget: "forgiven",
  controls: ["t"],
  start: ({ y, rate, r }) => ({ t: 1, y, mu: usual({ rate }), r }),
  solution: ({ y, rate }) => ({ t: onGrid(y / usual({ rate })) }),
  gap: ({ t = 1 }, given) => premium(given, t) - 1,
  tolerance: 0.02,
  nearEnough: "the premium within 2 percentage points",
  below: ({ t = 1 }, given) =>
    said`After ${years(t)} the driver pays ${less(`less than a new one, ${percent(premium(given, t))}`, named("premium", premium(given, t)), named("premium of a new driver", 1))}.`,
  above: ({ t = 1 }, given) =>
    said`After ${years(t)} the driver pays ${more(`more than a new one, ${percent(premium(given, t))}`, named("premium", premium(given, t)), named("premium of a new driver", 1))}.`,
  misconceptions: [
    {
      id: "M5",
      slip: "a year for each claim",
      answer: ({ y }) => ({ t: y }),
      comesOf: () => "letting one year make up for one claim",
      explanation: ({ rate }) =>
        `That would be right if drivers had a claim every year. They have one in ${years(1 / usual({ rate }))}, so each claim takes as long.`,
      link: (given) => figure(given, given.y),
    },
    {
      id: "M34",
      slip: "the last claim only",
      answer: ({ rate }) => ({ t: onGrid(1 / usual({ rate })) }),
      comesOf: () => "making up for one claim",
      explanation: ({ y, rate }) =>
        `In ${years(1 / usual({ rate }))} one claim is usual, and the premium would be even if there had been no more. This driver has ${claims(y)}.`,
      link: (given) => figure(given, onGrid(1 / usual(given))),
    },
    {
      id: "M15",
      slip: "claims on loan too",
      answer: ({ y, rate, r }) => ({ t: onGrid((y + r) / usual({ rate })) }),
      comesOf: ({ r }) => `making up for the ${claims(r)} on loan as well`,
      explanation: ({ rate, r }) =>
        `The ${claims(r)} on loan come with ${years(r / usual({ rate }))}: that is just what is usual, and moves nothing.`,
      link: (given) => figure(given, onGrid((given.y + given.r) / usual(given))),
    },
  ],
  right: ({ y, rate }) =>
    `${claims(y)} in ${years(y / usual({ rate }))} are just what drivers have.`,
});
