import { choiceExercise } from "./choiceExercise.ts";
import type { Draws } from "./draws.ts";
import type { Exercise, FigureState, MisconceptionId } from "./exercise.ts";

type Numbers = Readonly<Record<string, number | string>>;
/** What is drawn, and which of the first two sentences is the wrong one. */
type Drawn<G> = G & { readonly isSecond: number };
type Says<G> = (of: G) => string;

/** What somebody thinks who takes a sentence that is right for the wrong one, and what to say to that. */
interface Accused<G> {
  readonly id: MisconceptionId;
  readonly slip: string;
  readonly explanation: Says<G>;
}

/** A sentence in two forms, as it is right and with the slip in it, and what to say to whoever finds the slip. */
interface Sentence<G> {
  readonly whole: Says<G>;
  readonly broken: Says<G>;
  readonly found: Says<G>;
}

/** What each sentence is answered by. */
const SENTENCES = ["first", "second", "third", "fourth"] as const;

/**
 * An argument of four sentences, one of which is wrong: the first or the second, by the variant. Whoever takes one of
 * the other three for it shows why; `doubted` is said of the one of the first two that is right.
 */
export function findTheSlip<G extends Numbers>({
  id,
  title,
  draw,
  sentences: [first, second, third, fourth],
  doubted,
  link,
}: {
  readonly id: string;
  readonly title: string;
  readonly draw: (draws: Draws) => G;
  readonly sentences: readonly [
    Sentence<G>,
    Sentence<G>,
    Accused<G> & { readonly says: Says<G> },
    Accused<G> & { readonly says: Says<G> },
  ];
  readonly doubted: Omit<Accused<G>, "explanation"> & {
    readonly explanation: readonly [Says<G>, Says<G>];
  };
  readonly link: (of: G) => FigureState;
}): Exercise {
  const right = (of: Drawn<G>) => (of.isSecond === 1 ? second : first).found(of);
  const labels: readonly Says<Drawn<G>>[] = [
    (of) => (of.isSecond === 1 ? first.whole(of) : first.broken(of)),
    (of) => (of.isSecond === 1 ? second.broken(of) : second.whole(of)),
    third.says,
    fourth.says,
  ];
  const [told, toldOfSecond] = doubted.explanation;
  const misheard = ({ id: about, slip, explanation }: Accused<G>, value: string) => ({
    id: about,
    slip,
    answer: () => value,
    explanation,
    link,
  });
  return choiceExercise<Drawn<G>>({
    id,
    title,
    draw: (draws) => ({ ...draw(draws), isSecond: draws.whole(0, 1) }),
    shown: (of) => ({ solution: right(of) }),
    label: "Which sentence is wrong?",
    options: SENTENCES.map((value, at) => ({ value, label: labels[at]! })),
    key: ({ isSecond }) => SENTENCES[isSecond]!,
    misconceptions: [
      {
        id: doubted.id,
        slip: doubted.slip,
        answer: ({ isSecond }) => SENTENCES[1 - isSecond]!,
        explanation: (of) => (of.isSecond === 1 ? told(of) : toldOfSecond(of)),
        link,
      },
      misheard(third, "third"),
      misheard(fourth, "fourth"),
    ],
    right,
  });
}
