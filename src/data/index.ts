import type { DataSet } from "./dataSet.ts";

/** The data sets of the book by their ids, each loaded where a page names it. */
export const dataSets = {
  "alpha-particles-1910": async () => (await import("./alphaParticles1910.ts")).alphaParticles1910,
  "batters-1970": async () => (await import("./batters1970.ts")).batters1970,
  "bcg-1994": async () => (await import("./bcg1994.ts")).bcg1994,
  "bcg-twelve": async () => (await import("./bcgTwelve.ts")).bcgTwelve,
  "coffee-shops": async () => (await import("./coffeeShops.ts")).coffeeShops,
  "drawn-cities": async () => (await import("./drawnCities.ts")).drawnCities,
  "drawn-schools": async () => (await import("./drawnSchools.ts")).drawnSchools,
  "eight-schools": async () => (await import("./eightSchools.ts")).eightSchools,
  "eight-schools-1981": async () => (await import("./eightSchools1981.ts")).eightSchools1981,
  "golub-1999": async () => (await import("./golub1999.ts")).golub1999,
  "growth-1990": async () => (await import("./growth1990.ts")).growth1990,
  "high-schools-1982": async () => (await import("./highSchools1982.ts")).highSchools1982,
  "hachemeister-1975": async () => (await import("./hachemeister1975.ts")).hachemeister1975,
  "heart-transplants": async () => (await import("./heartTransplants.ts")).heartTransplants,
  "illustrative-schools": async () =>
    (await import("./illustrativeSchools.ts")).illustrativeSchools,
  "invented-classes": async () => (await import("./inventedClasses.ts")).inventedClasses,
  "invented-company": async () => (await import("./inventedCompany.ts")).inventedCompany,
  "invented-districts": async () => (await import("./inventedDistricts.ts")).inventedDistricts,
  "invented-tasting": async () => (await import("./inventedTasting.ts")).inventedTasting,
  "invented-state": async () => (await import("./inventedState.ts")).inventedState,
  "made-batches-1973": async () => (await import("./madeBatches1973.ts")).madeBatches1973,
  "mites-1953": async () => (await import("./mites1953.ts")).mites1953,
  "mites-looked-at": async () => (await import("./mitesLookedAt.ts")).mitesLookedAt,
  "munition-accidents-1920": async () =>
    (await import("./munitionAccidents1920.ts")).munitionAccidents1920,
  "pairs-of-students": async () => (await import("./pairsOfStudents.ts")).pairsOfStudents,
  "pumps-1987": async () => (await import("./pumps1987.ts")).pumps1987,
  "radon-1987": async () => (await import("./radon1987.ts")).radon1987,
  "rat-tumors-1982": async () => (await import("./ratTumors1982.ts")).ratTumors1982,
  "rockets-2019": async () => (await import("./rockets2019.ts")).rockets2019,
  "rookie-season": async () => (await import("./rookieSeason.ts")).rookieSeason,
  "school-calendars-2011": async () =>
    (await import("./schoolCalendars2011.ts")).schoolCalendars2011,
  "swiss-motor-1961": async () => (await import("./swissMotor1961.ts")).swissMotor1961,
  surgical: async () => (await import("./surgical.ts")).surgical,
  "ten-farms": async () => (await import("./tenFarms.ts")).tenFarms,
  "tested-school": async () => (await import("./testedSchool.ts")).testedSchool,
  "twenty-schools": async () => (await import("./twentySchools.ts")).twentySchools,
} satisfies Readonly<Record<string, () => Promise<DataSet>>>;
