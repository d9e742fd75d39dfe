import { expect, it } from "vitest";
import { addressOf, openPage } from "./harness.ts";

const DAY = 86_400_000;
const event = (
  days: number,
  exercise: string,
  verdict: "right" | "wrong",
  slips: string[] = [],
) => ({
  id: `seen-${days}-${exercise}`,
  at: new Date(Date.now() - days * DAY).toISOString(),
  kind: "answered",
  exercise,
  variant: 1,
  verdict,
  misconceptions: slips,
});

/** A log of some days, brought in as a reader would: as a file. */
it("brings back what was solved, with new numbers, for whoever follows it", async () => {
  // A page that loads no script, so that the next one's can be held back.
  const page = await openPage("/licences.txt");
  let wake = () => {};
  const woken = new Promise<void>((done) => {
    wake = done;
  });
  await page.route("**/LivingProgress-*.js", async (route) => {
    await woken;
    await route.continue();
  });
  await page.goto(addressOf("/progress/"));
  const due = page.locator(".bar-due");
  expect(await due.isVisible()).toBe(false);
  const log = [
    event(8, "as-likely-at", "right"),
    event(3, "equal-heights", "right"),
    event(1, "told-a-spread", "wrong", ["M7"]),
  ];
  await page.locator("input[type=file]").setInputFiles({
    name: "progress.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ book: "Borrowing Strength", version: 2, events: log })),
  });
  // The file was chosen before anybody listened, and is taken all the same.
  wake();
  await page.getByText("has been added to yours").waitFor();
  const row = page.locator(".progress-map li").filter({ hasText: "Eighty schools" });
  await expect.poll(() => row.innerText()).toContain("turned the spread between groups");

  await page.goto(new URL("/review/", page.url()).href);
  await due.waitFor();
  const back = page.locator(".comes-back li");
  await expect.poll(() => back.count()).toBe(3);
  expect((await back.allInnerTexts()).join(" ")).toContain("You solved it a week ago or more.");
  const link = page.getByRole("link", { name: "As likely at another rate" });
  await expect.poll(() => link.getAttribute("href")).toContain("as-likely-at:seed=2");
  await link.click();
  const article = page.locator("#as-likely-at");
  // The page has to be loaded and its question to come alive first, which takes a busy machine some seconds.
  await expect
    .poll(() => article.locator(".variant input").inputValue(), { timeout: 15_000 })
    .toBe("2");
  const box = (await article.boundingBox())!;
  expect(Math.abs(box.y), "the question is where the window is").toBeLessThan(200);
});

it("lists what is chosen of all exercises, and the address keeps it", async () => {
  const page = await openPage("/hands-on/");
  const list = page.locator(".exercise-list li");
  const all = await list.count();
  await page.getByLabel("Answered by").selectOption("set the figure");
  await page.getByLabel("Solved").selectOption({ label: "Not yet" });
  const status = page.locator(".exercise-list [role=status]");
  await expect.poll(() => status.innerText()).not.toContain(`${all} of ${all}`);
  const some = await list.count();
  expect(some).toBeLessThan(all);
  // The idea and the difficulty stand in the address too.
  await page.getByLabel("Difficulty").selectOption({ label: "Up to three numbers" });
  await page.getByLabel("About").selectOption({ label: "How far groups lie apart" });
  await expect.poll(() => list.count()).toBeLessThan(some);
  expect(new URL(page.url()).search).toContain("hard=few");
  await page.getByLabel("Difficulty").selectOption("");
  await page.getByLabel("About").selectOption("");
  await expect.poll(() => list.count()).toBe(some);
  await page.reload();
  await expect.poll(() => list.count()).toBe(some);
  expect(await page.getByLabel("Answered by").inputValue()).toBe("set the figure");
  // What the list does not have is passed over.
  await page.goto(new URL("/hands-on/?kind=none&slip=M999&other=1", page.url()).href);
  await expect.poll(() => list.count()).toBe(all);
});
