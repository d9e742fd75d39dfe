/** A simulated slow phone: 412 px, a quarter of this machine's speed, 1.6 Mbit/s with 150 ms to the server. */
export async function openPhone(browser, { network = true, width = 412, height = 823 } = {}) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const slow = (rate) => devtools.send("Emulation.setCPUThrottlingRate", { rate });
  await slow(4);
  if (network) {
    await devtools.send("Network.enable");
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
  }
  return { page, devtools, slow, close: () => context.close() };
}

/** The values at the given shares of a sorted list. */
export function quantiles(values, shares) {
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))],
  );
}

/** A number beside its budget; a number over it is marked. */
export const beside = (value, budget, digits = 1) =>
  `${value.toFixed(digits)} (${budget})${value > budget ? " OVER" : ""}`;
