import { describe, expect, it } from "vitest";
import { writeAssignment } from "#exercises/class/assignment.ts";
import { addressOf, openPage } from "./harness.ts";

type Slips = "right" | readonly string[];
const entry = (who: string, at: number, exercise: string, slips: Slips) => ({
  id: `${who}-${at}`,
  at: `2026-11-02T08:0${at}:00Z`,
  kind: "answered",
  exercise,
  variant: 1,
  answer: "",
  verdict: slips === "right" ? "right" : "wrong",
  misconceptions: slips === "right" ? [] : slips,
});
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const progress = (...events: readonly unknown[]) =>
  JSON.stringify({ book: "Borrowing Strength", version: 2, events });
const chosen = (who: string, form: string, item: string, at: number) => ({
  id: `${who}-${form}-${item}`,
  at: "2026-11-02T09:00:00Z",
  kind: "inventory-chosen",
  form,
  item,
  chosen: at,
});
const anna = progress(
  chosen("anna", "a", "both-ends", 3),
  chosen("anna", "b", "both-ends", 1),
  entry("anna", 1, "told-a-spread", ["M7"]),
  entry("anna", 2, "told-a-spread", ["M8"]),
  entry("anna", 3, "told-a-spread", "right"),
);
const ben = progress(entry("ben", 1, "told-a-spread", "right"));

describe("/teach/, the files of a class", () => {
  it("are counted together, told what is refused, and kept nowhere", async () => {
    // A page that loads no script, so that the next one's can be held back.
    const page = await openPage("/licences.txt");
    let wake = () => {};
    const woken = new Promise<void>((done) => {
      wake = done;
    });
    await page.route("**/LivingClass-*.js", async (route) => {
      await woken;
      await route.continue();
    });
    await page.goto(addressOf("/teach/"));
    const field = page.locator("input[type=file]");
    await field.setInputFiles([file("anna.json", anna), file("again.json", anna)]);
    // The files were chosen before anybody listened, and are taken all the same.
    wake();
    const status = page.locator(".class-report [role=status]");
    await expect.poll(() => status.innerText()).toContain("2 of 2 files read: 1 student,");
    expect(await status.innerText()).toContain("again.json, anna.json: these hold the same");

    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    // Dropped beside the place for them, among them one that is none.
    await page.evaluate(
      ([text]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text!], "ben.json"));
        carried.items.add(new File(["Dear teacher"], "essay.json"));
        const what = { dataTransfer: carried, bubbles: true, cancelable: true };
        document.querySelector("h1")!.dispatchEvent(new DragEvent("drop", what));
      },
      [ben],
    );
    await expect.poll(() => status.innerText()).toContain("3 of 4 files read: 2 students,");
    expect(await status.innerText()).toContain("essay.json: This is not a file of progress");
    const table = page.getByRole("table", { name: "Exercises: how many of 2 students" });
    await table.waitFor();
    expect(await table.locator("tbody tr").first().locator("td").allInnerTexts()).toEqual([
      "2",
      "1",
      "2",
    ]);
    expect(await table.innerText()).toContain("turned the spread between groups");
    await page.getByRole("table", { name: /that showed together/ }).waitFor();
    // Of form A she chose what it looks for, of form B the best answer.
    const twenty = page.getByRole("table", { name: "Twenty questions: how many of 2 students" });
    const [first] = await twenty.locator("tbody tr").all();
    expect(await first!.locator("td").allInnerTexts()).toEqual(["0", "1", "1", "1", "0", "1"]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV: exercises" }).click(),
    ]);
    const chunks = await (await download.createReadStream()).toArray();
    const lines = Buffer.concat(chunks).toString("utf8").split("\r\n");
    expect(lines[0]).toContain("exercise,chapter,tried (students)");
    expect(lines[1]).toContain(",2,1,2,");

    // Nothing was sent, and nothing stays.
    expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    const kept = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
    ]);
    // The theme is what every test of a browser sets.
    expect(kept.filter((key) => key !== "book.theme")).toEqual([]);
    await page.getByRole("button", { name: "Put them all away" }).click();
    await expect.poll(() => status.innerText()).toBe("");
    expect(await table.count()).toBe(0);
  });
});

describe("/teach/, a set for a class", () => {
  it("is chosen, stands in a link, and opens with the numbers of the class", async () => {
    const page = await openPage("/teach/");
    await page.locator(".chooser summary").filter({ hasText: "Eighty schools" }).click();
    await page.getByRole("checkbox", { name: "What would put A there?" }).check();
    const seed = page.getByLabel(/^Seed of the class/);
    await seed.fill("7");
    await seed.press("Enter");
    const link = page.getByLabel("The link for your class");
    await expect
      .poll(() => link.inputValue())
      .toContain("/assignment/?seed=7&of=told-a-spread&sum=");
    const address = await link.inputValue();
    // The page's own address keeps the choice.
    await page.reload();
    await expect.poll(() => link.inputValue()).toBe(address);

    await page.goto(address);
    const question = page.locator(".assignment li a");
    await expect.poll(() => question.getAttribute("href")).toContain("told-a-spread:seed=7");
    expect(await page.locator(".assignment").innerText()).toContain("0 of 1 solved");
    await page.goto(address.slice(0, -3));
    const status = page.locator(".assignment [role=status]");
    await expect.poll(() => status.innerText()).toContain("lost or changed");
    expect(await question.count()).toBe(1);
    await page.goto(new URL("/assignment/", address).href);
    await expect.poll(() => status.innerText()).toContain("names no exercises");
  });
});

describe("/worksheet/", () => {
  it("asks what the link names with the numbers of its seed, and answers on a sheet of its own", async () => {
    const set = { seed: 7, ids: ["two-shops", "nought-by-luck", "told-a-spread"] };
    const page = await openPage(`/worksheet/${writeAssignment(set)}`);
    const questions = page.locator(".worksheet > .worksheet-question");
    const answers = page.locator(".worksheet-answers .worksheet-question");
    await expect.poll(() => questions.count()).toBe(2);
    expect(await answers.count()).toBe(2);
    // A figure cannot be set on paper.
    expect(await page.locator(".worksheet-told").innerText()).toContain("What would put A there?");
    expect(await page.locator(".worksheet-question :is(a, button)").count()).toBe(0);
    const asked = await questions.first().innerText();

    // The same question on its own page, where the same set sends a class.
    await page.goto(addressOf(`/assignment/${writeAssignment(set)}`));
    const link = page.getByRole("link", { name: "A short record and a long one" });
    await expect.poll(() => link.getAttribute("href")).toContain("two-shops:seed=7");
    await link.click();
    const there = page.locator("#two-shops");
    await expect.poll(() => there.locator(".variant input").inputValue()).toBe("7");
    const prompt = there.locator('[data-slot="prompt"] p').first();
    await expect.poll(async () => asked.includes((await prompt.innerText()).trim())).toBe(true);

    await page.goto(addressOf("/worksheet/"));
    const status = page.locator(".worksheet [role=status]");
    await expect.poll(() => status.innerText()).toContain("names no exercises");
  });
});
