import { batters1970 } from "#data/batters1970.ts";
import type { Sample } from "#explorable/createExplorable.ts";

const { atBats, batters } = batters1970;

const sample: Sample = {
  groups: batters.map(({ name }) => name),
  columns: {
    n: batters.map(() => atBats),
    y: batters.map(({ hits }) => hits),
    rest: batters.map(({ rest }) => rest.average),
    restAtBats: batters.map(({ rest }) => rest.atBats),
    restHits: batters.map(({ rest }) => rest.hits),
  },
};

/** The batters of 1970: nothing is random, so every seed gives the same. */
export const season = (): Sample => sample;
