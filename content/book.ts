/** The book's order: parts, chapters, titles. Nothing else knows it. */
export interface Chapter {
  /** Last piece of its address. */
  readonly slug: string;
  /** Its folder below `content/<part>/`. */
  readonly folder: string;
  readonly title: string;
  /** The question it opens with, for the contents. */
  readonly question: string;
  /** Slugs of chapters it builds on. */
  readonly needs: readonly string[];
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The page of the part itself, `content/<part>/index.mdx`, where it has one. */
  readonly page?: { readonly title: string; readonly question: string };
  readonly chapters: readonly Chapter[];
}

/** A page of the book about itself: outside of the reading order, found from the foot of every page. */
export interface AboutPage {
  /** Its address; the last piece of it is its folder below `content/about/`. */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** Whether it is found by links alone, and stands in no list. */
  readonly unlisted?: boolean;
}

export const title = "Borrowing Strength";
export const subtitle = "An explorable introduction to hierarchical Bayesian models";

export const parts: readonly Part[] = [
  {
    id: "principles",
    title: "Principles",
    about: "One idea at a time, each with a figure to be moved by hand.",
    chapters: [
      {
        slug: "scout",
        folder: "01-scout",
        title: "The scout’s dilemma",
        question: "A rookie has 9 hits in his first 30 at-bats. How much of that do you believe?",
        needs: [],
      },
      {
        slug: "ladder",
        folder: "02-ladder",
        title: "The ladder of inference",
        question: "One shop gets a bad review. Which other shops should you expect less of?",
        needs: ["scout"],
      },
      {
        slug: "shrinkage",
        folder: "05-shrinkage",
        title: "Shrinkage",
        question: "Twelve students averaged 78. What would you expect of the rest of the school?",
        needs: [],
      },
      {
        slug: "multiply",
        folder: "05-multiply",
        title: "Two curves, multiplied",
        question:
          "Might the true average of this school be 72? Two curves answer, and do not agree.",
        needs: ["shrinkage"],
      },
      {
        slug: "spread",
        folder: "06-spread",
        title: "How far apart are they, really?",
        question: "Eight schools coached for a test. How much of their differences is luck?",
        needs: ["shrinkage"],
      },
      {
        slug: "eighty",
        folder: "06-eighty",
        title: "Eighty schools",
        question: "Eight schools could not tell how far they lie apart. Would eighty?",
        needs: ["spread"],
      },
      {
        slug: "scooters",
        folder: "09-scooters",
        title: "More rides, or more models?",
        question:
          "Three scooters were ridden. What would ten times the rides tell of all scooters?",
        needs: ["shrinkage"],
      },
      {
        slug: "next",
        folder: "07-next",
        title: "The next one",
        question:
          "A fertilizer did well on ten farms on average. Would you buy it for the eleventh?",
        needs: ["shrinkage"],
      },
      {
        slug: "best",
        folder: "08-best",
        title: "The best one",
        question: "Of twelve hospitals one has lost no child in 47 operations. Is it the best?",
        needs: ["next"],
      },
      {
        slug: "wrong",
        folder: "08-wrong",
        title: "When borrowing goes wrong",
        question:
          "All schools together err less when they borrow. Which one would be better off alone?",
        needs: ["shrinkage"],
      },
      {
        slug: "checking",
        folder: "08-checking",
        title: "Would the model notice?",
        question: "A clerk typed 82 where a school gained 28. Does the model say anything?",
        needs: ["spread"],
      },
      {
        slug: "towards",
        folder: "08-towards",
        title: "Shrink to what?",
        question:
          "Near the equator a vaccine did little, in the north much. Towards which mean do you pull?",
        needs: ["shrinkage"],
      },
      {
        slug: "levels",
        folder: "09-levels",
        title: "Hierarchies all the way down",
        question:
          "A class of a weak school has one student, who scored 95. What do you expect of the class?",
        needs: ["shrinkage"],
      },
      {
        slug: "lines",
        folder: "10-lines",
        title: "Lines that lean on each other",
        question: "One person works in Legal. How fast do people of Legal rise?",
        needs: ["spread"],
      },
      {
        slug: "judges",
        folder: "11-judges",
        title: "Judges and items",
        question: "The best cake met the harshest judge. Can its score be put right?",
        needs: ["levels"],
      },
      {
        slug: "mixtures",
        folder: "14-mixtures",
        title: "When models create reality",
        question: "Of 150 leaves one expects 48 without a mite, and 70 are. What is wrong?",
        needs: ["ladder"],
      },
      {
        slug: "samplers",
        folder: "15-samplers",
        title: "Without a formula",
        question: "Four chains agree that all is well. Where has none of them been?",
        needs: ["spread"],
      },
    ],
  },
  {
    id: "applications",
    title: "Applications",
    about: "Real data, with their stories and their faults.",
    page: {
      title: "All applications",
      question: "Which real data are there, from which fields, and how well do you forecast them?",
    },
    chapters: [
      {
        slug: "batters",
        folder: "01-batters",
        title: "Batters",
        question:
          "After 45 at-bats Clemente hits 0.400. What will he hit for the rest of the season?",
        needs: ["shrinkage"],
      },
      {
        slug: "free-throws",
        folder: "01-free-throws",
        title: "Free throws",
        question:
          "One throw decides the game. Whom do you send, and may it be one who never threw?",
        needs: ["scout"],
      },
      {
        slug: "pumps",
        folder: "02-pumps",
        title: "Pumps",
        question:
          "Two pumps fail about twice in a thousand hours. Which of them do you inspect first?",
        needs: ["shrinkage"],
      },
      {
        slug: "schools",
        folder: "03-schools",
        title: "Schools",
        question:
          "A handful of pupils was tested at each of 160 schools. Which ten do you commend?",
        needs: ["spread"],
      },
      {
        slug: "hospitals",
        folder: "04-hospitals",
        title: "Hospitals",
        question: "You may visit four of twelve hospitals. Where does a visit save most children?",
        needs: ["best"],
      },
      {
        slug: "trials",
        folder: "05-trials",
        title: "Trials",
        question:
          "Thirteen trials of a vaccine disagree. Would you give it in a fourteenth country?",
        needs: ["next"],
      },
      {
        slug: "genes",
        folder: "05-genes",
        title: "Genes",
        question:
          "Three patients of each of two kinds, 305 genes. Which twenty would you put on a list?",
        needs: ["shrinkage", "spread"],
      },
      {
        slug: "insurance",
        folder: "06-insurance",
        title: "Premiums",
        question: "The cheapest of five states has the fewest claims. What should it pay?",
        needs: ["shrinkage", "pumps"],
      },
      {
        slug: "ecology",
        folder: "07-ecology",
        title: "Radon, and mites",
        question:
          "You move into a house of a county where two were measured. Do you measure yours?",
        needs: ["shrinkage", "mixtures"],
      },
    ],
  },
  {
    id: "hands-on",
    title: "Hands-on",
    about: "Exercises that say what your error means, with other numbers as often as you like.",
    page: {
      title: "All exercises",
      question: "Where can I practise just the thing that I keep getting wrong?",
    },
    chapters: [
      {
        slug: "shrinkage",
        folder: "01-shrinkage",
        title: "Shrinkage by hand",
        question: "How many students does a school need until its own average counts for half?",
        needs: ["shrinkage"],
      },
      {
        slug: "guests",
        folder: "02-guests",
        title: "The next two guests",
        question: "Seven of ten guests were pleased. How likely is it that the next two both are?",
        needs: ["ladder"],
      },
      {
        slug: "traps",
        folder: "03-traps",
        title: "An empty trap",
        question: "A trap was empty last night. How likely is it that it will be empty again?",
        needs: ["mixtures"],
      },
      {
        slug: "next-year",
        folder: "04-next-year",
        title: "Next year’s average",
        question:
          "A school was tested this year. How far off may a forecast of next year’s average be?",
        needs: ["shrinkage"],
      },
      {
        slug: "few-rides",
        folder: "05-few-rides",
        title: "A scooter with few rides",
        question:
          "Three scooters teach a mean and are pulled to it. Where does the least ridden one end?",
        needs: ["scooters"],
      },
      {
        slug: "own-trial",
        folder: "06-own-trial",
        title: "A trial of your own",
        question:
          "Five farms tried a fertilizer, and then you did. How far do you believe your own result?",
        needs: ["next"],
      },
      {
        slug: "three-people",
        folder: "07-three-people",
        title: "A line for three people",
        question:
          "Three people of a department earn this much. What will one earn who stays longer?",
        needs: ["lines"],
      },
      {
        slug: "class-and-school",
        folder: "09-class-and-school",
        title: "A class and its school",
        question: "A class leans on its school, and the school on the nation. Where is it put?",
        needs: ["levels"],
      },
      {
        slug: "cloth",
        folder: "06-cloth",
        title: "Flaws in a piece of cloth",
        question:
          "Four metres of one loom, or one of each of four looms: which are more often without a flaw?",
        needs: ["mixtures"],
      },
      {
        slug: "annotator",
        folder: "07-annotator",
        title: "A generous annotator",
        question:
          "An annotator was generous to a few checked texts. What is the next high score worth?",
        needs: ["judges"],
      },
      {
        slug: "second-throw",
        folder: "08-second-throw",
        title: "The second throw",
        question:
          "A second free throw is given only if the first goes in. How many points is that worth?",
        needs: ["scout"],
      },
      {
        slug: "slips",
        folder: "12-slips",
        title: "Find the slip",
        question: "Four sentences about borrowing, and one of them is wrong. Which one?",
        needs: ["shrinkage"],
      },
    ],
  },
];

/** The chapters of an hour, in the order of the article that the book grew from; its annotators wait for whoever has longer. */
export const shortPath: readonly string[] = [
  "scout",
  "ladder",
  "shrinkage",
  "scooters",
  "levels",
  "lines",
  "mixtures",
];

export const about: {
  readonly title: string;
  readonly about: string;
  readonly pages: readonly AboutPage[];
} = {
  title: "About this book",
  about: "What stands behind the pages.",
  pages: [
    {
      slug: "questions",
      title: "Questions people ask",
      question: "Has anybody asked what I want to know, and what is the short answer?",
    },
    {
      slug: "figures",
      title: "All figures",
      question: "Which figure shows what I want to teach, and how many minutes does it take?",
    },
    {
      slug: "review",
      title: "What comes back today",
      question: "What did I solve last week, and would I solve it now?",
    },
    {
      slug: "progress",
      title: "How far I have come",
      question: "What have I understood, and what went astray more than once?",
    },
    {
      slug: "inventory",
      title: "Twenty questions",
      question: "What do I believe about groups and luck, before this book and after it?",
    },
    {
      slug: "teach",
      title: "For teachers",
      question: "What has my class understood, and what do they take for what?",
    },
    {
      slug: "numbers",
      title: "How these numbers are checked",
      question: "Why should I believe a number on these pages?",
    },
    {
      slug: "about/source",
      title: "Where the claims come from",
      question: "This book grew from an article. What of it is true as it stands, and what is not?",
    },
    {
      slug: "library",
      title: "The statistics as a library",
      question: "Can I use what computes these pages in a program of my own?",
    },
    {
      slug: "assignment",
      title: "A set of exercises",
      question: "Which exercises has my class been given, and with which numbers?",
      unlisted: true,
    },
    {
      slug: "worksheet",
      title: "Worksheet",
      question: "How do I ask these questions of a class without screens?",
      unlisted: true,
    },
    {
      slug: "earlier",
      title: "Questions of earlier editions",
      question: "Where is a question that an old link was made for?",
      unlisted: true,
    },
  ],
};
