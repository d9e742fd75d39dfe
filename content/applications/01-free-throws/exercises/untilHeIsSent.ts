import { AIMS, chanceOf, climb, neededFor, PLAYERS, RIVALS } from "#data/rocketsNewcomer.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { newcomer } from "#models/newcomer.ts";

/** Who would be sent so far, by his place among those who have thrown; what the newcomer has missed; how many must go in. */
type Asked = { readonly place: number; readonly missed: number; readonly needs: number };

/** Those who are expected at more than somebody who never threw, and clearly so. */
const ASKED = ["Clark", "Chriss", "Knight", "House", "Green", "Gordon", "Paul", "Harden"].map(
  (one) => PLAYERS.findIndex(({ name }) => name === one),
);
const { t, m, r } = newcomer.parameters;
const [, MOST] = t.range;

const aimOf = ({ needs }: Asked) => (needs === 2 ? "both" : "one");
const nameOf = ({ place }: Asked) => PLAYERS[place]!.name;
const needed = (asked: Asked) => neededFor(asked.missed, aimOf(asked), asked.place);
/** After so many made throws: what is expected of him, and of the other. */
const after = (asked: Asked, count: number) => {
  const { newcomer: he, players } = climb(asked.missed, aimOf(asked))(count);
  return { he, other: players[asked.place]! };
};
/** The first number of made throws at which some other reckoning puts him before what is expected of the rival. */
const first = (asked: Asked, reckoned: (count: number) => number) => {
  const bar = after(asked, needed(asked)).other;
  let count = 0;
  while (reckoned(count) <= bar && count < MOST) count += 1;
  return count;
};
const byShare = (asked: Asked) =>
  first(asked, (count) => (count === 0 ? 0 : (count / (count + asked.missed)) ** asked.needs));
const byFlat = (asked: Asked) =>
  first(asked, (count) => chanceOf(aimOf(asked), count + 1, count + asked.missed + 2));
const byCancelling = (asked: Asked) => neededFor(0, aimOf(asked), asked.place) + asked.missed;

const percentOf = (share: number) => `${show(100 * share, 1)} %`;
const link = (count: (asked: Asked) => number) => (asked: Asked) => ({
  of: "newcomer",
  view: { rival: PLAYERS[asked.place]!.key, aim: aimOf(asked) },
  values: { t: asked.missed + count(asked), missed: asked.missed },
});

/** How many a newcomer who has missed some must make until he is sent rather than somebody who has thrown. */
export const untilHeIsSent = setTheFigure<Asked>({
  id: "until-he-is-sent",
  title: "Until he is sent",
  draw: ({ oneOf, whole }) => ({ place: oneOf(ASKED), missed: whole(1, 5), needs: whole(1, 2) }),
  unfit: (asked) => {
    const ways = [0, needed(asked), byShare(asked), byFlat(asked), byCancelling(asked)];
    if (new Set(ways).size < ways.length || needed(asked) + asked.missed >= MOST - 2) return true;
    // Neither just before him nor only just behind.
    return [needed(asked), needed(asked) - 1].some((count) => {
      const { he, other } = after(asked, count);
      return Math.abs(he - other) < 0.0005;
    });
  },
  shown: (asked) => {
    const { made: went, throws } = PLAYERS[asked.place]!;
    const [then, before] = [after(asked, needed(asked)), after(asked, needed(asked) - 1)];
    return {
      rival: nameOf(asked),
      aim: asked.needs === 2 ? "for two throws of which both must go in" : "for one throw",
      went,
      throws,
      needed: show(needed(asked)),
      all: show(asked.missed + needed(asked)),
      he: percentOf(then.he),
      other: percentOf(then.other),
      heBefore: percentOf(before.he),
      otherBefore: percentOf(before.other),
    };
  },
  model: newcomer,
  widget: "in-a-row",
  view: { rival: RIVALS, aim: AIMS },
  controls: ["t"],
  start: ({ missed }) => ({ t: missed, missed, m: m.initial, r: r.initial }),
  solution: (asked) => ({ t: asked.missed + needed(asked) }),
  gap: ({ t: all = 0 }, asked) => all - asked.missed - needed(asked),
  tolerance: 0.5,
  nearEnough: "the smallest number that brings him before the other",
  below: ({ t: all = 0 }, asked) => {
    const count = Math.max(0, all - asked.missed);
    const { he, other } = after(asked, count);
    return said`After ${show(all)} throws, ${show(count)} of them made, ${less(`his chance is ${percentOf(he)}, not above that of ${nameOf(asked)}`, named("the newcomer", he), named("the other", other))}, which is ${percentOf(other)}.`;
  },
  above: ({ t: all = 0 }, asked) => {
    const { he, other } = after(asked, all - asked.missed - 1);
    return said`Without the last of his ${show(all)} throws ${more(`his chance is ${percentOf(he)}, above that of ${nameOf(asked)} already`, named("the newcomer before", he), named("the other before", other))}, which is ${percentOf(other)}.`;
  },
  misconceptions: [
    {
      id: "M1",
      slip: "his own share",
      answer: (asked) => ({ t: asked.missed + byShare(asked) }),
      comesOf: (asked) =>
        asked.needs === 2
          ? `setting the square of his own share beside the chance of ${nameOf(asked)}`
          : `setting his own share beside the chance of ${nameOf(asked)}`,
      explanation: (asked) =>
        `His own record has ${show(byShare(asked) + asked.missed)} throws, and nothing else is in it. Such players as these are known too, and they draw his chance down to ${percentOf(after(asked, byShare(asked)).he)}.`,
      link: link(byShare),
    },
    {
      id: "M11",
      slip: "a flat prior",
      answer: (asked) => ({ t: asked.missed + byFlat(asked) }),
      comesOf: () => "lending him one made and one missed throw, as a flat prior does",
      explanation: (asked) =>
        `A flat prior counts like two throws, one of them missed. Seventeen players count like some fifteen: with ${show(byFlat(asked))} made and ${show(asked.missed)} missed his chance is ${percentOf(after(asked, byFlat(asked)).he)}.`,
      link: link(byFlat),
    },
    {
      id: "M5",
      slip: "a made throw for a miss",
      answer: (asked) => ({ t: asked.missed + byCancelling(asked) }),
      comesOf: (asked) =>
        `adding ${show(asked.missed)} to the ${show(neededFor(0, aimOf(asked), asked.place))} that it takes without a miss`,
      explanation: (asked) =>
        `A miss is not undone by one made throw: to stay level with a chance like that of ${nameOf(asked)}, several made throws are needed for each miss. With ${show(byCancelling(asked))} made and ${show(asked.missed)} missed his chance is ${percentOf(after(asked, byCancelling(asked)).he)}.`,
      link: link(byCancelling),
    },
  ],
  right: (asked) => {
    const { he, other } = after(asked, needed(asked));
    return `After ${show(needed(asked))} made and ${show(asked.missed)} missed his chance is ${percentOf(he)}, that of ${nameOf(asked)} ${percentOf(other)}.`;
  },
});
