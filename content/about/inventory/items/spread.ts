import type { InventoryItem } from "#exercises/inventory.ts";

/** How far groups lie apart, and what follows from it. */
export const spread: readonly InventoryItem[] = [
  {
    id: "hardly-different",
    about: "M7",
    options: ["M7", "right", "M6", "other"],
    told: {
      a: {
        story:
          "Thirty schools were tested with ten pupils each. It becomes known that the true averages of the schools hardly differ.",
        asks: "How should the schools be estimated now?",
        answers: [
          "Each nearly at its own average: where schools hardly differ there is little to correct.",
          "Each nearly at the average of all thirty.",
          "That is for whoever judges to choose: more caution means more pull.",
          "Each midway between its own average and that of all thirty.",
        ],
      },
      b: {
        story:
          "Twenty wards asked twelve patients each how content they were. It becomes known that what patients truly think on average hardly differs from ward to ward.",
        asks: "How should the wards be estimated now?",
        answers: [
          "Each nearly at its own average: where wards hardly differ there is little to correct.",
          "Each nearly at the average of all twenty.",
          "That is for whoever judges to choose: more caution means more pull.",
          "Each midway between its own average and that of all twenty.",
        ],
      },
    },
  },
  {
    id: "how-many-to-lend",
    about: "M6",
    options: ["M6", "other", "M12", "right"],
    told: {
      a: {
        story:
          "To judge a new player a scout adds a number of imagined at-bats with an average player’s hits to the player’s own. He has the records of a hundred players of earlier years.",
        asks: "How many at-bats should he add?",
        answers: [
          "As many as he likes: the number says how careful a person he is.",
          "As many as a season has, since that is what an average is made of.",
          "None: only what the player has done belongs into a record.",
          "That can be worked out from how far players truly differ, which the hundred records tell.",
        ],
      },
      b: {
        story:
          "To rank films a site adds a number of imagined votes at the average mark to the votes of each film. It has the votes of many thousand films.",
        asks: "How many votes should it add?",
        answers: [
          "As many as it likes: the number says how careful a site it is.",
          "As many as a usual film has, since that is what an average is made of.",
          "None: only real votes belong into a mark.",
          "That can be worked out from how far films truly differ, which the votes of the many films tell.",
        ],
      },
    },
  },
  {
    id: "rows-or-groups",
    about: "M9",
    options: ["M9", "right", "M1", "M36"],
    told: {
      a: {
        story:
          "In three towns the rents of all flats on offer were taken down: 10 flats at an average of 600, 20 at 700 and 300 at 800. Within a town rents differ little, from town to town much.",
        asks: "What would you expect the average rent to be in a fourth town, of which nothing is known?",
        answers: [
          "About 788, the average of all 330 flats.",
          "About 700, the average of the three towns.",
          "About 800, since that average is the most certain.",
          "Three towns say nothing about a fourth.",
        ],
      },
      b: {
        story:
          "Three models of a scooter were ridden until the battery was empty: the first 8 times with an average of 30 km, the second 16 times with 40 km, the third 200 times with 50 km. The rides of one model differ little, the models much.",
        asks: "What would you expect the average range to be of a fourth model, of which nothing is known?",
        answers: [
          "About 49 km, the average of all 224 rides.",
          "About 40 km, the average of the three models.",
          "About 50 km, since that average is the most certain.",
          "Three models say nothing about a fourth.",
        ],
      },
    },
  },
  {
    id: "more-of-what",
    about: "M10",
    options: ["M10", "other", "right", "M36"],
    told: {
      a: {
        story:
          "A study knows the averages of 6 schools well, from 60 pupils in each. It wants to know how far schools of the country lie apart, and can pay for 540 pupils more.",
        asks: "Which is likely to help most?",
        answers: [
          "90 pupils more in each of the 6 schools.",
          "Either: 540 pupils are 540 pupils.",
          "9 schools more, with 60 pupils in each.",
          "Neither: how far schools lie apart can only be known when all of them are tested.",
        ],
      },
      b: {
        story:
          "A firm knows the yield of 5 farms well, from 40 plots on each. It wants to know how far farms of the region lie apart, and can pay for 400 plots more.",
        asks: "Which is likely to help most?",
        answers: [
          "80 plots more on each of the 5 farms.",
          "Either: 400 plots are 400 plots.",
          "10 farms more, with 40 plots on each.",
          "Neither: how far farms lie apart can only be known when all of them are measured.",
        ],
      },
    },
  },
  {
    id: "three-widths",
    about: "M20",
    options: ["other", "M20", "other", "right"],
    told: {
      a: {
        story:
          "Fifty schools were tested with a few pupils each. Three histograms are drawn: of the averages that were seen, of the true averages (suppose somebody knows them), and of estimates that were pulled to the average of all in the best way.",
        asks: "Which histogram is wide, and which narrow?",
        answers: [
          "Widest are the true averages, then the averages seen, then the pulled estimates.",
          "Widest are the averages seen; the pulled estimates and the true averages are equally wide.",
          "All three are about equally wide, since all three are of the same schools.",
          "Widest are the averages seen, then the true averages, then the pulled estimates.",
        ],
      },
      b: {
        story:
          "Eighty players have had a few throws each. Three histograms are drawn: of the shares that were seen, of the true shares (suppose somebody knows them), and of estimates that were pulled to the share of all in the best way.",
        asks: "Which histogram is wide, and which narrow?",
        answers: [
          "Widest are the true shares, then the shares seen, then the pulled estimates.",
          "Widest are the shares seen; the pulled estimates and the true shares are equally wide.",
          "All three are about equally wide, since all three are of the same players.",
          "Widest are the shares seen, then the true shares, then the pulled estimates.",
        ],
      },
    },
  },
];
