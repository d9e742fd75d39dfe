import { createGenerator } from "#core/random/generator.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

/** A line a county: its houses measured in the basement, then, after |, those measured on the first floor; tenths of a picocurie a litre. */
const LINES = `Aitkin:22,29,10|22
Anoka:31,25,15,10,7,12,12,13,14,4,11,45,13,21,59,33,18,54,63,19,66,31,68,70,77,52,45,44,28,81,16,42,54,40,23,29,14,33,29,24,22,6,17,29,22,17,14,19,18|18,2,11
Becker:43|12,45
Beltrami:63,46,57|22,4,46,44
Benton:66,27,29|29
Big Stone:72,50,26
Blue Earth:50,130,72,68,128,95,60,38,18,69,47,95|58,143
Brown:67,101|25,40
Carlton:22,18,34,43,39,13,42,8,20|56
Carver:16,129,96|147,47,0
Cass:37,74,19,53,40
Chippewa:77,14,100,94
Chisago:8,44,50,21,17,81
Clay:129,26,266,15,130,88,195,90,131,36|9,35,25,69
Clearwater:34,34|48,9
Cook:27,14
Cottonwood:68|111,0,25
Crow Wing:18,16,9,29,44,15,41,43,55|10,25,67
Dakota:36,28,146,67,80,26,44,20,20,15,96,81,35,51,32,108,82,63,48,60,11,87,88,68,23,16,28,65,17,46,33,44,212,91,9,49,50,11,76,54,36,49,47,14,34,42,25,14,14,19,48,38,88,43,44,45,22,5,58|28,17,8,14
Dodge:54,72,57
Douglas:74,48,68,64,55,78,44,27|37
Faribault:34,42,23,52,1|13
Fillmore:32|25
Freeborn:32,96,42,90,63,326,132|22,56
Goodhue:143,76,26,435,49,49,35,48,56,35,39,67|69,98
Hennepin:79,33,16,40,18,25,112,26,39,74,13,9,4,60,20,54,30,29,55,41,39,149,72,23,44,15,86,56,86,38,18,19,55,25,21,28,39,43,47,28,41,16,43,55,55,25,27,84,33,32,86,17,57,130,27,47,56,138,57,46,76,26,45,59,22,24,40,46,46,109,76,30,15,165,31,51,49,60,18,39,56,26,36,62,236,39,29,30,47,30,42,38,30,43|21,25,28,8,7,33,76,16,9,4,29
Houston:34,85,90,36|48,22
Hubbard:15,46|28,8,37
Isanti:36,30,22
Itasca:19,26,18,24,43,26,11,33,25,94,13
Jackson:84,50,29,131,153
Kanabec:18,38,79,26
Kandiyohi:113,41,123,67
Kittson:69|45,9
Koochiching:17,14,10|20,10,28,13
Lac qui Parle:160|113
Lake:13,16,9,28,5,15,71,5|13
Lake of the Woods:101,33|43,29
Le Sueur:125,45,39,33|42
Lincoln:175,106,79|35
Lyon:65,51,120,51,89,58,46|69
McLeod:103,39,18,99,23,44,28,12,106|11,16,254,0
Mahnomen:39
Marshall:238,28,482,83|15,9,14,11,9
Martin:41,67,75,92,5,15|5
Meeker:23,39,72,21,32
Mille Lacs:57|5
Morrison:14,21,44,24,49,30,28,39|30
Mower:109,64,20,30,45,21,80,92,106,240,91|13,11
Murray:121
Nicollet:81,108,42,157
Nobles:54,62,97
Norman:81,16|16
Olmsted:64,44,112,100,45,80,23,32,50,41,11,20,29,21,78,38,25,29,25,94|11,17,6
Otter Tail:27,120,32,42,38|11,21,126
Pennington:58|37,3
Pine:41,28,19,12,15|12
Pipestone:94,17,121|43
Polk:69,96|14,25
Pope:38,34
Ramsey:68,36,22,26,21,70,12,38,35,42,86,62,52,27,12,35,55,55,12,49,40,35,25,12,27,17,31,7,10|16,28,101
Redwood:19,38,89,74|207
Renville:60,21|58
Rice:97,64,46,56,190,30,51,77,81,47|24
Rock:84,16
Roseau:114,103,31,36,27,40|60,11,43,36,34,12,17,42
St. Louis:8,24,23,46,110,149,86,45,15,39,18,16,5,87,14,87,111,15,11,7,42,34,29,18,18,24,17,117,18,28,36,35,30,31,33,56,34,15,322,11,21,8,15,13,31,72,14,13,15,50,23,24,12,54,11,14,11,33,32,15,36,8,16,14,27,33,9,6,20,19,9,54,15,31,18,33,17,31,43,14,18,15,24,27,17,2,22,46,21,20,7,64,30,20,9,33,18,18,22,43|5,4,5,16,9,21,8,35,32,17,72,9,7,22,11,18
Scott:20,114,102,12,32,43,22,54,252|193,91,21,20
Sherburne:51,23,32,25,28,31,16,47
Sibley:40,50,15,48
Stearns:75,64,83,21,33,13,50,70,57,101,66,33,50,74,145,18,74,26,37,19,50|10,26,15,22
Steele:73,37,29,44,84,51,36,15,86,106
Stevens:80,45
Swift:30,24,15,48
Todd:68,21|60
Traverse:67,193,40|29
Wabasha:59,90,84,31,115,96|11
Wadena:29,47,48|7,32
Waseca:4,93,17|9
Washington:102,77,22,65,122,46,62,65,28,19,24,10,16,8,17,47,33,98,53,85,19,66,38,59,49,107,24,21,47,37,134,29,43,38,18,15,18,13,66,204,60|12,12,17,8,25
Watonwan:138|102,57
Wilkin:93
Winona:34,41,116,72,47,47,102,113,76,118|18,7,5
Wright:67,53,31,21,73,51,22,159,95,64,45,50|23
Yellow Medicine:37,29`;

/** The least that is written: three houses of the table show nothing at all, which has no logarithm. */
const LEAST = 1;

interface House {
  /** As it was measured, in picocuries a litre; a house that showed nothing counts as a tenth. */
  readonly radon: number;
  readonly log: number;
  readonly isUpstairs: boolean;
}

/**
 * Logarithm of the uranium in the soil of each county, in parts per million, to four decimals, in the order of the lines; only
 * text that is made with the page asks for it.
 */
const uranium: readonly number[] = import.meta.env.SSR
  ? [
      -0.689, -0.8473, -0.1135, -0.5934, -0.1429, 0.3871, 0.2716, 0.2776, -0.3323, 0.0959, -0.6082,
      0.2737, -0.7353, 0.3438, -0.0599, -0.505, 0.3396, -0.6334, -0.0241, 0.2639, 0.1557, 0.295,
      0.4149, 0.2242, 0.1966, -0.0965, 0.5035, -0.4006, -0.7519, -0.6633, 0.309, -0.0534, 0.1097,
      -0.0078, -0.8818, 0.311, -0.6916, -0.6817, 0.1944, 0.4449, 0.3947, 0.1404, 0.1496, 0.0138,
      0.1659, 0.024, -0.2101, -0.0932, 0.2609, 0.3988, 0.248, 0.4055, 0.2652, 0.2432, -0.2047,
      -0.074, -0.1633, 0.4786, 0.2661, 0.2811, -0.4181, 0.3663, 0.3806, 0.1931, 0.528, -0.212,
      -0.4747, 0.0631, -0.6834, 0.2372, 0.1164, 0.2698, 0.4708, 0.316, -0.0468, 0.4976, 0.1501,
      -0.672, 0.2124, -0.1475, 0.1832, 0.236, 0.4632, -0.09, 0.3553,
    ]
  : [];

/** What the table holds of each county, in tenths of a picocurie a litre, zeros as zeros. */
const counties = LINES.split("\n").map((line) => {
  const [name = "", houses = ""] = line.split(":");
  const [below = "", above = ""] = houses.split("|");
  const tenths = (list: string) => (list === "" ? [] : list.split(",").map(Number));
  return { name, below: tenths(below), above: tenths(above) };
});

const housesOf = ({ below, above }: (typeof counties)[number]): readonly House[] =>
  [...below, ...above].map((tenths, k) => {
    const radon = Math.max(LEAST, tenths) / 10;
    return { radon, log: Math.log(radon), isUpstairs: k >= below.length };
  });

/** The houses of every county in two halves: an odd one is opened; a county of one house has none to keep back. */
function halves(seed: number) {
  const chance = createGenerator(seed);
  return counties.map((county) => {
    const houses = [...housesOf(county)];
    for (let at = houses.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [houses[at], houses[other]] = [houses[other]!, houses[at]!];
    }
    const half = Math.ceil(houses.length / 2);
    return { name: county.name, opened: houses.slice(0, half), others: houses.slice(half) };
  });
}

const meanOf = (houses: readonly House[], of: (house: House) => number) =>
  houses.length === 0 ? 0 : houses.reduce((sum, house) => sum + of(house), 0) / houses.length;
const meanLog = (houses: readonly House[]) => meanOf(houses, ({ log }) => log);
const upstairs = (houses: readonly House[]) => meanOf(houses, (house) => Number(house.isUpstairs));

/**
 * Half of the houses of every county, drawn by the seed, are opened first; the others are kept back.
 *
 *   n_j houses opened, y_j their mean log, x_j the share of them measured on the first floor; othersN, others, othersX the same of
 *   the others (0 where there are none)
 */
function sample(seed: number): Sample {
  const split = halves(seed);
  return {
    groups: split.map(({ name }) => name),
    columns: {
      n: split.map(({ opened }) => opened.length),
      y: split.map(({ opened }) => meanLog(opened)),
      x: split.map(({ opened }) => upstairs(opened)),
      othersN: split.map(({ others }) => others.length),
      others: split.map(({ others }) => meanLog(others)),
      othersX: split.map(({ others }) => upstairs(others)),
    },
  };
}

/**
 * Radon in 919 houses of Minnesota, in 85 counties.
 *
 * Unit     picocuries a litre, in tenths in the table, natural logarithms of picocuries a litre in the sample.
 * Source   survey of the Environmental Protection Agency and the State of Minnesota, 1986-87; P. N. Price, A. V. Nero and
 *          A. Gelman, Health Physics 71 (1996), 922-936; A. Gelman and J. Hill, Data Analysis Using Regression and
 *          Multilevel/Hierarchical Models (2007), chapter 12. Taken from `radon` of the R package rstanarm 2.21.3, where it is
 *          log(activity + .1); its first counties compared with a second copy, of log(activity) with zeros as .1.
 *          Uranium of the counties: log_uranium of the same table, in logarithms of parts per million, from the National
 *          Uranium Resource Evaluation.
 * Licence  measurements of public surveys: facts, free to use. posteriordb carries them under BSD-3.
 * Changed  the added tenth is taken off again; zeros count as a tenth in every logarithm; rows stand by county and floor.
 * Check    919 houses, 766 measured in the basement and 153 on the first floor; all activities add up to 4,381.9; three are 0.
 * Result   1.46 - .69 floor, standard deviation .33 between counties and .76 within (Gelman & Hill, section 12.3).
 */
export const radon1987 = defineDataSet({
  id: "radon-1987",
  title: "Radon in 919 houses",
  counties,
  uranium,
  halves,
  /** Intercept, step of a first floor, standard deviation between and within counties, as printed. */
  published: { intercept: 1.46, floor: -0.69, between: 0.33, within: 0.76 },
  sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "radon-1987",
        of: "houses: county, floor of the measurement, picocuries a litre, and the natural logarithm of the uranium in the county’s soil",
        columns: ["county", "floor", "radon", "log uranium"],
        rows: () =>
          counties.flatMap(({ name, below, above }, j) => [
            ...below.map((tenths) => [name, "basement", tenths / 10, uranium[j]!] as const),
            ...above.map((tenths) => [name, "first", tenths / 10, uranium[j]!] as const),
          ]),
        checksum: "abf2b40717aefb1a97482266ea58e1cac5fcbe33bb7c926a37eda50bf73e1dda",
        errors:
          "Two recodings are about. rstanarm and posteriordb keep log(activity + 0.1), which gives 1.49, 0.66, 0.32 and 0.73: none of the four is the printed one.",
      }
    : undefined,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Radon in 919 houses of 85 counties of Minnesota, in picocuries a litre to a tenth: 766 measured in the basement, 153 on the first floor.",
        ],
        [
          "Collected by",
          "The Environmental Protection Agency of the United States with the State of Minnesota, in the late 1980s.",
        ],
        [
          "Source",
          "P. N. Price, A. V. Nero and A. Gelman, Bayesian prediction of mean indoor radon concentrations for Minnesota counties, Health Physics 71, 1996; the rows as radon of the R package rstanarm 2.21.3 carries them.",
        ],
        [
          "Uranium",
          "One value a county, the natural logarithm of parts per million in its soil, from the National Uranium Resource Evaluation of the United States; as log_uranium of the same package, to four decimals.",
        ],
        [
          "Licence",
          "Measurements of public surveys are facts, free to use; posteriordb hands them on under BSD-3.",
        ],
        ["Drawn", "Which half of a county’s houses is opened first, by a seed with xoroshiro128+."],
        [
          "Changed",
          "Sorted by county and floor. Three houses showed 0.0; in logarithms they count as 0.1.",
        ],
        ["Check", "All 919 activities add up to 4,381.9 picocuries a litre."],
        [
          "Published result",
          "Gelman and Hill (2007), section 12.3: 1.46 in the basement, 0.69 less on the first floor, standard deviation 0.33 between counties and 0.76 within. The book’s own functions give the same whenever it is tested.",
        ],
      ]
    : [],
});
