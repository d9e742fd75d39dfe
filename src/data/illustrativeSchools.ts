/**
 * Eighteen invented schools: only their names and how many students were tested are fixed. Their scores
 * are drawn from a stated population with a stated seed wherever they are shown.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const illustrativeSchools = {
  id: "illustrative-schools",
  title: "Eighteen invented schools",
  generator: "xoroshiro128+, standard Normal variates by inversion",
  /** The population the schools are drawn from, and the scatter of single scores within a school. */
  truth: { mean: 70, sd: 4, scoreSd: 9 },
  schools: [
    { name: "Alder", students: 8 },
    { name: "Aspen", students: 60 },
    { name: "Beech", students: 5 },
    { name: "Birch", students: 30 },
    { name: "Cedar", students: 12 },
    { name: "Elder", students: 15 },
    { name: "Elm", students: 140 },
    { name: "Fir", students: 4 },
    { name: "Hazel", students: 80 },
    { name: "Holly", students: 24 },
    { name: "Larch", students: 7 },
    { name: "Maple", students: 100 },
    { name: "Oak", students: 6 },
    { name: "Pine", students: 40 },
    { name: "Rowan", students: 18 },
    { name: "Spruce", students: 9 },
    { name: "Willow", students: 22 },
    { name: "Yew", students: 3 },
  ],
} as const;
