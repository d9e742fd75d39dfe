import { keepLoaded } from "./frame/loaded.ts";
import type { Widget } from "./frame/widget.ts";

/** Every widget of the book by its id, loaded when a page that shows it is read. */
export const widgets = {
  bench: async () => (await import("./figures/scout/bench.ts")).bench,
  rookies: async () => (await import("./figures/scout/rookies.ts")).rookies,
  "free-throws": async () => (await import("./figures/scout/freeThrows.ts")).freeThrows,
  "in-a-row": async () => (await import("./figures/throws/inARow.ts")).inARow,
  signs: async () => (await import("./figures/shops/signs.ts")).signs,
  "held-city": async () => (await import("./figures/shops/heldCity.ts")).heldCity,
  traced: async () => (await import("./figures/shops/traced.ts")).traced,
  rungs: async () => (await import("./figures/shops/rungs.ts")).rungs,
  farms: async () => (await import("./figures/farms/farms.ts")).farms,
  "more-farms": async () => (await import("./figures/farms/moreFarms.ts")).moreFarms,
  twelve: async () => (await import("./figures/shrinkage/twelve.ts")).twelve,
  dial: async () => (await import("./figures/spread/dial.ts")).dial,
  imagined: async () => (await import("./figures/spread/imagined.ts")).imagined,
  powers: async () => (await import("./figures/spread/powers.ts")).powers,
  eighty: async () => (await import("./figures/spread/eighty.ts")).eighty,
  brushed: async () => (await import("./figures/spread/brushed.ts")).brushed,
  scooters: async () => (await import("./figures/spread/scooters.ts")).scooters,
  inspect: async () => (await import("./figures/hospitals/inspect.ts")).inspect,
  volumes: async () => (await import("./figures/hospitals/volumes.ts")).volumes,
  "photo-finish": async () => (await import("./figures/hospitals/photoFinish.ts")).photoFinish,
  mobile: async () => (await import("./figures/levels/mobile.ts")).mobile,
  pairs: async () => (await import("./figures/levels/pairs.ts")).pairs,
  floors: async () => (await import("./figures/levels/floors.ts")).floors,
  calendars: async () => (await import("./figures/levels/calendars.ts")).calendars,
  "two-hands": async () => (await import("./figures/mixtures/twoHands.ts")).twoHands,
  "third-hand": async () => (await import("./figures/mixtures/thirdHand.ts")).thirdHand,
  "other-dice": async () => (await import("./figures/mixtures/otherDice.ts")).otherDice,
  multiply: async () => (await import("./figures/shrinkage/multiply.ts")).multiply,
  "one-group": async () => (await import("./figures/shrinkage/oneGroup.ts")).oneGroup,
  funnel: async () => (await import("./figures/shrinkage/funnel.ts")).funnel,
  caterpillar: async () => (await import("./figures/shrinkage/leagueTable.ts")).leagueTable,
  heaps: async () => (await import("./figures/shrinkage/heaps.ts")).heaps,
  "right-amount": async () => (await import("./figures/shrinkage/rightAmount.tsx")).rightAmount,
  ledger: async () => (await import("./figures/shrinkage/account.tsx")).account,
  winners: async () => (await import("./figures/wrong/winners.ts")).winners,
  "many-years": async () => (await import("./figures/wrong/manyYears.ts")).manyYears,
  "of-whom": async () => (await import("./figures/wrong/ofWhom.ts")).ofWhom,
  checked: async () => (await import("./figures/wrong/checked.ts")).checked,
  "left-out": async () => (await import("./figures/wrong/leftOut.ts")).leftOut,
  planned: async () => (await import("./figures/wrong/planned.ts")).planned,
  "let-go": async () => (await import("./figures/wrong/letGo.ts")).letGo,
  "two-slopes": async () => (await import("./figures/towards/slopes.ts")).slopes,
  towards: async () => (await import("./figures/towards/towards.ts")).towards,
  "tilted-table": async () => (await import("./figures/judges/tiltedTable.ts")).tiltedTable,
  windows: async () => (await import("./figures/lines/windows.ts")).windows,
  "one-push": async () => (await import("./figures/samplers/onePush.ts")).onePush,
  "by-steps": async () => (await import("./figures/samplers/bySteps.ts")).bySteps,
  "four-chains": async () => (await import("./figures/samplers/fourChains.ts")).fourChains,
  batters: async () => (await import("./figures/batters/batters.tsx")).batters,
  "batters-by-hand": async () => (await import("./figures/batters/byHand.ts")).byHand,
  commend: async () => (await import("./figures/schools/commend.ts")).commend,
  outlier: async () => (await import("./figures/schools/outlier.ts")).outlier,
  "event-rate": async () => (await import("./figures/pumps/eventRate.ts")).eventRate,
  fourteenth: async () => (await import("./figures/trials/fourteenth.ts")).fourteenth,
  treated: async () => (await import("./figures/trials/treated.ts")).treated,
  worth: async () => (await import("./figures/trials/worth.ts")).worth,
  variances: async () => (await import("./figures/genes/variances.ts")).variances,
  "top-gene": async () => (await import("./figures/genes/topGene.ts")).topGene,
  premiums: async () => (await import("./figures/insurance/premiums.ts")).premiums,
  leaves: async () => (await import("./figures/ecology/leaves.ts")).leaves,
  counties: async () => (await import("./figures/ecology/counties.ts")).counties,
  forgiven: async () => (await import("./figures/insurance/forgiven.ts")).forgiven,
} satisfies Readonly<Record<string, () => Promise<Widget>>>;

type WidgetId = keyof typeof widgets;

/** Makes a widget ready to be rendered; on a page this happens before its figure comes to life. */
export async function loadWidget(id: string): Promise<Widget> {
  const load = Object.hasOwn(widgets, id) ? widgets[id as WidgetId] : undefined;
  if (!load)
    throw new Error(`There is no widget "${id}". There are ${Object.keys(widgets).join(", ")}.`);
  const widget = await load();
  keepLoaded(id, widget);
  return widget;
}
