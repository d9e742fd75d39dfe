import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beside, openPhone, quantiles } from "./phone.mjs";

export const name =
  "A slider's step at a quarter of this machine's speed: value (budget); work as a ratio to the reference plot";

const steps = 120;
const budget = { paint: 16.7, onePlot: 1.0, linkedPlots: 2.5 };

/** Times each input to the task right after the frame that shows it. */
function timeInputs() {
  window.latencies = [];
  const time = (event) => {
    const start = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.latencies.push(performance.now() - start);
      port2.postMessage(null);
    });
  };
  addEventListener("input", time, { capture: true });
}

/** Drags a range input to and fro; work is the time its main thread computed, per step that changed the value. */
async function drag({ page, devtools, input }) {
  await input.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500); // come to life, finish other work
  const box = await input.boundingBox();
  const [middle, reach] = [box.x + box.width / 2, 0.45 * box.width];
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
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    window.latencies.length = 0;
  });
  const before = await work(devtools);
  for (let step = 1; step <= steps; step += 1) {
    await mouse("mouseMoved", middle + reach * Math.sin((2 * Math.PI * step) / steps));
    await page.waitForTimeout(10);
  }
  await page.waitForTimeout(200);
  const after = await work(devtools);
  await mouse("mouseReleased", middle);
  const latencies = await page.evaluate(() => window.latencies);
  return { latencies, work: (1000 * (after - before)) / Math.max(1, latencies.length) };
}

async function work(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration").value;
}

async function open(browser, address) {
  const phone = await openPhone(browser, { network: false, width: 1280, height: 800 });
  await phone.devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await phone.page.addInitScript(timeInputs);
  await phone.page.route("**/bench-reference/**", (route) => route.fulfill(reference(route)));
  await phone.page.goto(address, { waitUntil: "networkidle" });
  return phone;
}

/** The reference plot lives at an address of its own, on the book's origin, only while the bench runs. */
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

async function measureReference({ browser, origin }) {
  const { page, devtools, close } = await open(browser, `${origin}/bench-reference/`);
  const measured = await drag({ page, devtools, input: page.locator("input") });
  await close();
  return measured;
}

/** The first slider of a parameter, with the outcome shown, since a prediction may come before it. */
async function firstSlider(figure) {
  await figure.scrollIntoViewIfNeeded();
  await figure.page().waitForTimeout(500);
  const reveal = figure.getByRole("button", { name: "Just show me" });
  if (await reveal.isVisible()) await reveal.click();
  const input = figure.locator("input[type=range][data-parameter]:visible").first();
  return (await input.count()) > 0 ? input : undefined;
}

const inWords = ({ latencies, work }) => {
  const [p50 = Number.NaN, p95 = Number.NaN] = quantiles(latencies, [0.5, 0.95]);
  return `paint p50 ${p50.toFixed(1)} ms, p95 ${beside(p95, budget.paint)} ms   work ${work.toFixed(2)} ms a step`;
};

export async function run({ browser, origin, routes, log }) {
  await measureReference({ browser, origin }); // the first one warms the machine
  for (const route of routes) {
    const { page, devtools, close } = await open(browser, origin + route);
    for (const figure of await page.locator("figure[data-figure]").all()) {
      const id = await figure.getAttribute("data-figure");
      const input = await firstSlider(figure);
      if (!input) continue;
      const yardstick = await measureReference({ browser, origin });
      const measured = await drag({ page, devtools, input });
      const plots = await figure.locator("svg[viewBox]:visible").count();
      const ratio = measured.work / yardstick.work;
      const allowed = plots > 1 ? budget.linkedPlots : budget.onePlot;
      log(`${route} ${id} (${plots} drawings, ${measured.latencies.length} steps)`);
      log(`  ${inWords(measured)}   ratio ${beside(ratio, allowed, 2)}`);
      log(`  reference ${inWords(yardstick)}`);
    }
    await close();
  }
}
