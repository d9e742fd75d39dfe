import type { InventoryItem } from "#exercises/inventory.ts";

/** How far groups lie apart, and what follows from it. */
export const spread: readonly InventoryItem[] = [
  {
    id: "hardly-different",
    about: "M7",
    options: ["right", "M7", "M6", "other"],
    told: {
      a: {
        story:
          "Thirty schools were tested with ten pupils each, and their averages lie far apart. It becomes known that the true averages of the schools hardly differ.",
        asks: "What is the best estimate for each school?",
        answers: [
          "Nearly the average of all thirty.",
          "Nearly its own average: where schools hardly differ there is little to correct.",
          "That is for whoever judges to choose: more caution means more pull.",
          "The middle between its own average and that of all thirty.",
        ],
      },
      b: {
        story:
          "Twenty wards asked twelve patients each how satisfied they were, and the averages lie far apart. It becomes known that the true averages of the wards hardly differ.",
        asks: "What is the best estimate for each ward?",
        answers: [
          "Nearly the average of all twenty.",
          "Nearly its own average: where wards hardly differ there is little to correct.",
          "That is for whoever judges to choose: more caution means more pull.",
          "The middle between its own average and that of all twenty.",
        ],
      },
    },
  },
  {
    id: "how-many-to-lend",
    about: "M6",
    options: ["M12", "other", "M6", "right"],
    told: {
      a: {
        story:
          "To judge a new player a scout adds a number of imagined at-bats with an average player’s hits to the player’s own. He has the records of a hundred players of earlier years.",
        asks: "How many at-bats should he add, if his estimates are to be as close as possible?",
        answers: [
          "None: only what the player has done belongs in a record.",
          "As many as a season has, since that is what an average is made of.",
          "As many as he likes: the number says how careful a person he is.",
          "The records tell it, by how far players truly differ.",
        ],
      },
      b: {
        story:
          "To estimate what all its users would think of a film, a site adds a number of imagined votes at the average mark to the film’s own votes. It has the votes of many thousand films.",
        asks: "How many votes should it add, if its estimates are to be as close as possible?",
        answers: [
          "None: only real votes belong in a mark.",
          "As many as a usual film has, since that is what an average is made of.",
          "As many as it likes: the number says how careful a site it is.",
          "The votes of the many films tell it, by how far films truly differ.",
        ],
      },
    },
  },
  {
    id: "rows-or-groups",
    about: "M9",
    options: ["other", "right", "M9", "M36"],
    told: {
      a: {
        story:
          "In three towns, drawn at random from many, the rents of one-room flats were taken down: 10 flats at an average of 700, 20 at 600 and 300 at 800. Within a town rents differ little, from town to town much.",
        asks: "What would you expect the average rent to be in a fourth town, of which nothing is known?",
        answers: [
          "About 800, since that average is the most certain.",
          "About 700, the average of the three towns.",
          "About 785, the average of all 330 flats.",
          "Three towns say nothing about a fourth.",
        ],
      },
      b: {
        story:
          "Three models of a scooter, drawn at random from many, were ridden until the battery was empty: the first 8 times with an average of 40 km, the second 16 times with 30 km, the third 200 times with 50 km. The rides of one model differ little, the models much.",
        asks: "What would you expect the average range to be of a fourth model, of which nothing is known?",
        answers: [
          "About 50 km, since that average is the most certain.",
          "About 40 km, the average of the three models.",
          "About 48 km, the average of all 224 rides.",
          "Three models say nothing about a fourth.",
        ],
      },
    },
  },
  {
    id: "more-of-what",
    about: "M10",
    options: ["M10", "other", "right", "other"],
    told: {
      a: {
        story:
          "A study knows the averages of 6 schools, drawn at random, well, from 60 pupils in each. It wants to know how far schools of the country lie apart, and can pay for 540 pupils more.",
        asks: "Which is likely to help most?",
        answers: [
          "90 pupils more in each of the 6 schools.",
          "Either: 540 pupils are 540 pupils.",
          "9 further schools, drawn at random, with 60 pupils in each.",
          "Neither: how far schools lie apart can only be known when all of them are tested.",
        ],
      },
      b: {
        story:
          "A firm knows the yields of 5 farms, drawn at random, well, from 40 plots on each. It wants to know how far farms of the region lie apart, and can pay for 400 plots more.",
        asks: "Which is likely to help most?",
        answers: [
          "80 plots more on each of the 5 farms.",
          "Either: 400 plots are 400 plots.",
          "10 further farms, drawn at random, with 40 plots on each.",
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
          "Fifty schools were tested with a few pupils each. Three histograms are drawn: of the averages that were seen, of the true averages (suppose somebody knows them), and of estimates pulled to the average of all so that the sum of squared errors is as small as can be expected.",
        asks: "Which histogram is most likely wide, and which narrow?",
        answers: [
          "Widest are the true averages, then the averages seen, then the pulled estimates.",
          "Widest are the averages seen; the pulled estimates and the true averages are equally wide.",
          "All three are about equally wide, since all three are of the same schools.",
          "Widest are the averages seen, then the true averages, then the pulled estimates.",
        ],
      },
      b: {
        story:
          "Eighty players have had a few throws each. Three histograms are drawn: of the shares that were seen, of the true shares (suppose somebody knows them), and of estimates pulled to the share of all so that the sum of squared errors is as small as can be expected.",
        asks: "Which histogram is most likely wide, and which narrow?",
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
