import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runnerImport } from "vite";
import { root } from "../support/programs.mjs";
import { beside, openPhone, quantiles } from "./phone.mjs";

const { createGenerator } = (await runnerImport(join(root, "src/core/random/generator.ts"))).module;

export const name =
  "A slider's step at a quarter of this machine's speed, from input to paint: as a ratio to a bare page (budget)";

const rounds = 5;
const steps = 60;
/** Ratios to the bare page; the second of its 95th percentile, by the lower end of the interval that chance leaves. */
const budget = { p50: 2.0, p95: 2.2 };
const resamples = 1000;

/** Times each input to the task right after the frame that shows it; of several in one frame, the first. */
function timeInputs() {
  window.latencies = [];
  let begun;
  const time = (event) => {
    if (event.type === "pointermove" && event.buttons === 0) return;
    if (begun !== undefined) return;
    begun = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.latencies.push(performance.now() - begun);
        begun = undefined;
      };
      port2.postMessage(null);
    });
  };
  for (const kind of ["input", "keydown", "pointermove"])
    addEventListener(kind, time, { capture: true });
}

async function open(browser, address) {
  const phone = await openPhone(browser, { network: false, width: 1280, height: 800 });
  await phone.page.addInitScript(timeInputs);
  await phone.page.route("**/bench-reference/**", (route) => route.fulfill(reference(route)));
  await phone.page.goto(address, { waitUntil: "networkidle" });
  await phone.slow(1);
  return phone;
}

/** The bare page lives at an address of its own, on the book's origin, only while the bench runs. */
function reference(route) {
  const script = (path) => ({ contentType: "text/javascript", body: readFileSync(path, "utf8") });
  const url = route.request().url();
  const d3 = join(dirname(createRequire(import.meta.url).resolve("d3")), "../dist/d3.min.js");
  if (url.endsWith("d3.js")) return script(d3);
  if (url.endsWith("reference.js")) return script(new URL("./reference.js", import.meta.url));
  const body =
    '<!doctype html><title>Reference</title><svg></svg><input type="range" max="1000" style="width:400px">' +
    '<script src="d3.js"></script><script src="reference.js"></script>';
  return { contentType: "text/html", body };
}

/** One round of steps by keys: to and fro, a few at a time. */
async function byKeys({ devtools, page, input }) {
  await input.focus();
  const press = async (key, code) => {
    for (const type of ["rawKeyDown", "keyUp"])
      await devtools.send("Input.dispatchKeyEvent", {
        type,
        key,
        code: key,
        windowsVirtualKeyCode: code,
      });
  };
  for (let step = 0; step < steps; step += 1) {
    await press(...(step % 20 < 10 ? ["ArrowRight", 39] : ["ArrowLeft", 37]));
    await page.waitForTimeout(30);
  }
}

/** One round of steps by a drag of the thumb. */
async function byDrag({ devtools, page, input }) {
  const box = await input.boundingBox();
  const [middle, reach] = [box.x + box.width / 2, 0.4 * box.width];
  const mouse = (type, x) =>
    devtools.send("Input.dispatchMouseEvent", {
      type,
      x,
      y: box.y + box.height / 2,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  await mouse("mousePressed", middle);
  for (let step = 1; step <= steps; step += 1) {
    await mouse("mouseMoved", middle + reach * Math.sin((2 * Math.PI * step) / steps));
    await page.waitForTimeout(30);
  }
  await mouse("mouseReleased", middle);
}

const ways = { keys: byKeys, drag: byDrag };

/** Only the page that is measured is slowed: a slowed one burns a whole core, at rest too, and would take it from the other. */
async function measure(place, way) {
  const { page, input, slow } = place;
  await page.bringToFront();
  await slow(4);
  await input.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    window.latencies.length = 0;
  });
  await ways[way](place);
  await page.waitForTimeout(300);
  await slow(1);
  return page.evaluate(() => window.latencies);
}

/** The first slider of a parameter, with the outcome shown, since a prediction may come before it. */
async function firstSlider(figure) {
  await figure.scrollIntoViewIfNeeded();
  await figure.page().waitForTimeout(600);
  const reveal = figure.getByRole("button", { name: "Just show me" });
  if (await reveal.isVisible()) await reveal.click();
  const input = figure.locator("input[type=range][data-parameter]:visible").first();
  return (await input.count()) > 0 ? input : undefined;
}

const at = (values, share) => quantiles(values, [share])[0] ?? Number.NaN;

/** Of a ratio of 95th percentiles, the lower end of the interval that holds 90 % of what chance makes of it. */
function lowerEnd(values, floor) {
  const chance = createGenerator(7);
  const drawn = (from) => from.map(() => from[Math.floor(chance() * from.length)]);
  const ratios = Array.from(
    { length: resamples },
    () => at(drawn(values), 0.95) / at(drawn(floor), 0.95),
  );
  return at(ratios, 0.05);
}

function inWords(way, values, floor) {
  const [p50, p95] = [at(values, 0.5), at(values, 0.95)];
  const [floor50, floor95] = [at(floor, 0.5), at(floor, 0.95)];
  return (
    `${way}   p50 ${p50.toFixed(1)} ms, ${beside(p50 / floor50, budget.p50, 2)} times the bare page’s ${floor50.toFixed(1)}` +
    `   p95 ${p95.toFixed(1)} ms, ${(p95 / floor95).toFixed(2)} times its ${floor95.toFixed(1)}, at least ${beside(lowerEnd(values, floor), budget.p95, 2)}` +
    `   (${values.length} steps)`
  );
}

export async function run({ browser, origin, routes, figures, log }) {
  const bare = await open(browser, `${origin}/bench-reference/`);
  const floor = { ...bare, input: bare.page.locator("input") };
  await measure(floor, "drag"); // warms the machine
  for (const route of routes) {
    const phone = await open(browser, origin + route);
    for (const figure of await phone.page.locator("figure[data-figure]").all()) {
      const id = await figure.getAttribute("data-figure");
      if (figures.length > 0 && !figures.includes(id)) continue;
      const input = await firstSlider(figure);
      if (!input) continue;
      log(`${route} ${id}, ${await input.getAttribute("data-parameter")}`);
      for (const way of Object.keys(ways)) {
        const [all, bareAll] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
          bareAll.push(...(await measure(floor, way)));
          all.push(...(await measure({ ...phone, input }, way)));
        }
        log(`  ${inWords(way, all, bareAll)}`);
      }
    }
    await phone.close();
  }
  await bare.close();
}
