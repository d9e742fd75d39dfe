import { beside, openPhone } from "./phone.mjs";

export const name = "First load of a page on a slow phone: value (budget)";

const budget = { text: 180, fonts: 120, lcp: 1800, cls: 0.02 };

const kinds = [
  ["html", /text\/html/],
  ["css", /text\/css/],
  ["js", /javascript/],
  ["fonts", /font/],
];

/** What a page reports of itself while it loads: its largest paint, its first one, and how much moved. */
function observe() {
  window.seen = { lcp: 0, fcp: 0, cls: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch("largest-contentful-paint", (entry) => {
    window.seen.lcp = entry.startTime;
  });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") window.seen.fcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) window.seen.cls += entry.value;
  });
}

async function firstLoad(browser, address) {
  const { page, close } = await openPhone(browser);
  const weights = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
  const sizes = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const kind = kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
    const weigh = ({ responseBodySize }) => {
      weights[kind] += responseBodySize;
    };
    sizes.push(
      response
        .request()
        .sizes()
        .then(weigh, () => {}),
    );
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForTimeout(1000);
  await Promise.all(sizes);
  const seen = await page.evaluate(() => window.seen);
  await close();
  return { weights, ...seen };
}

export async function run({ browser, origin, routes, log }) {
  for (const route of routes) {
    const { weights, lcp, fcp, cls } = await firstLoad(browser, origin + route);
    const { html, css, js, fonts, other } = weights;
    const kB = (bytes) => (bytes / 1000).toFixed(1);
    log(route);
    log(
      `  compressed ${beside((html + css + js) / 1000, budget.text)} kB` +
        ` = html ${kB(html)} + css ${kB(css)} + js ${kB(js)}` +
        `   fonts ${beside(fonts / 1000, budget.fonts)} kB   other ${kB(other)} kB`,
    );
    log(
      `  largest paint ${beside(lcp, budget.lcp, 0)} ms   first paint ${fcp.toFixed(0)} ms` +
        `   layout shift ${beside(cls, budget.cls, 4)}`,
    );
  }
}
