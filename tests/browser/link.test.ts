import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { checksum } from "#explorable/link.ts";
import { openRevealed, painted } from "./figures.ts";
import { addressOf, openPage, pass } from "./harness.ts";

const chapter = "/principles/shrinkage/";
const link = (body: string) => `${body};${checksum(body)}`;
const MOVED = link("b1;school:n=40,tau2=2.5;schools:seed=7,tau=6.5,order=students");

const valueAt = (page: Page, quantity: string) =>
  page
    .locator(`figure .slider[data-quantity="${quantity}"] input[type=range]`)
    .first()
    .inputValue();
const note = (page: Page) => page.locator(".page-note");

async function expectMoved(page: Page): Promise<void> {
  await openRevealed(page, "one-school");
  expect(await valueAt(page, "school.n")).toBe("40");
  expect(await valueAt(page, "school.tau2")).toBe("2.5");
  expect(await valueAt(page, "school.sigma2"), "what is not named is where it starts").toBe("81");
  const list = await openRevealed(page, "league-table");
  expect(await valueAt(page, "schools.tau")).toBe("6.5");
  expect(await list.locator('input[value="students"]').isChecked()).toBe(true);
  expect(await list.locator(".seed").innerText()).toBe("seed 7");
  expect(await note(page).count()).toBe(0);
}

async function expectStart(page: Page): Promise<void> {
  await openRevealed(page, "one-school");
  expect(await valueAt(page, "school.n")).toBe("12");
  expect(await valueAt(page, "school.tau2")).toBe("16");
}

describe("a link to a state", () => {
  it("opens it, also after a reload, and is not in the reader's way", async () => {
    const page = await openPage(`${chapter}#${MOVED}`);
    await expectMoved(page);
    await page.reload();
    await expectMoved(page);
    expect(page.url()).toBe(addressOf(`${chapter}#${MOVED}`));
  });

  it("opens it with its signs escaped, as some messengers send it", async () => {
    const page = await openPage(`${chapter}#${encodeURIComponent(MOVED)}`);
    await expectMoved(page);
  });

  it("opens it when it is put into the address of a page already open", async () => {
    const page = await openPage(chapter);
    await openRevealed(page, "one-school");
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, MOVED);
    await expect.poll(() => valueAt(page, "school.n")).toBe("40");
    await expectMoved(page);
  });

  it("leads on to where its figure has moved to, and takes along what stands there", async () => {
    const old = "/principles/wrong/";
    const page = await openPage(`${old}#${link("b1;twenty:n=20;slip:yA=60;@would-it-notice")}`);
    const there = addressOf(`/principles/checking/#${link("b1;slip:yA=60;@would-it-notice")}`);
    await expect.poll(() => page.url()).toBe(there);
    const figure = await openRevealed(page, "would-it-notice");
    const slider = figure.locator(
      'input[type=range][data-parameter="yA"], input[data-handle-for="yA"]',
    );
    expect(await slider.first().inputValue()).toBe("60");
    expect(await note(page).count()).toBe(0);
    const plain = await openPage(`${old}#each-left-out`);
    await expect.poll(() => plain.url()).toBe(addressOf("/principles/checking/#each-left-out"));
  });

  it("is always in the address, and gone when everything stands at its start", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.focus();
    for (let k = 0; k < 8; k++) await page.keyboard.press("ArrowRight");
    await page.waitForURL(`**#${link("b1;school:n=20")}`);
    expect(await page.evaluate(() => history.length), "the way back stays short").toBe(2);
    await figure.getByRole("button", { name: "Reset", exact: true }).click();
    await page.waitForURL((url) => url.hash === "");
  });

  it("is copied by a button, or shown where the clipboard may not be used", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    await page.evaluate(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: {
          writeText: async (text: string) => {
            written.push(text);
          },
        },
      });
    });
    const copy = figure.getByRole("button", { name: "Copy link" });
    await copy.click();
    await figure.locator('input[data-parameter="n"]').focus();
    await page.keyboard.press("End");
    await copy.click();
    await painted(page);
    expect(await page.evaluate(() => Reflect.get(window, "written"))).toEqual([
      addressOf(`${chapter}#one-school`),
      addressOf(`${chapter}#${link("b1;school:n=200;@one-school")}`),
    ]);
    expect(await figure.locator(".tools-link").count()).toBe(0);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await copy.click();
    expect(await figure.locator(".tools-link").inputValue()).toBe(
      addressOf(`${chapter}#${link("b1;school:n=200;@one-school")}`),
    );
  });
});

describe("a link to a figure far down", () => {
  it.each([
    ["/principles/scout/", "b1;guess=off;@free-throw-line"],
    ["/principles/shrinkage/", "b1;schools:also=truths;guess=off;@league-table"],
  ])("shows it, on %s", async (route, body) => {
    const page = await openPage(`${route}#${link(body)}`);
    const figure = page.locator(`#${body.split("@")[1]}`);
    const inSight = async () => {
      const { y } = (await figure.boundingBox())!;
      const { height } = page.viewportSize()!;
      return y > -100 && y < height / 2;
    };
    await expect.poll(inSight).toBe(true);
    await figure.locator(".takeaway").first().waitFor();
    await page.waitForLoadState("networkidle");
    await painted(page);
    expect(await inSight(), "and stays there").toBe(true);
  });
});

describe("a damaged link", () => {
  const damaged = [
    MOVED.slice(0, -3),
    MOVED.replace("n=40", "n=41"),
    link("b1;school:n=4000"),
    "b1;%E0%A4%A",
    "<img src=x onerror=alert(1)>",
    link('b1;school:__proto__={"a":1}'),
  ];

  it.each(damaged)("says so and shows the usual start: %s", async (fragment) => {
    const page = await openPage(`${chapter}#${fragment}`);
    await note(page).waitFor();
    expect(await note(page).innerText()).toContain("This link is damaged");
    expect(await note(page).getAttribute("role")).toBe("alert");
    await note(page).getByRole("button", { name: "Close" }).click();
    await expectStart(page);
  });

  it("of a later edition is told apart", async () => {
    const page = await openPage(`${chapter}#${link("b3;school:n=20")}`);
    await note(page).waitFor();
    expect(await note(page).innerText()).toContain("a newer edition");
    await expectStart(page);
  });

  it("is not what a link to a section or a figure is", async () => {
    for (const id of ["what-sets-the-pull", "league-table", "main"]) {
      const page = await openPage(`${chapter}#${id}`, { clock: true });
      await page.locator(`#${id}`).waitFor();
      await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
      await pass(page, 300);
      expect(await note(page).count(), id).toBe(0);
    }
  });
});
