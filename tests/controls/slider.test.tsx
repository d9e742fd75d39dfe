import type { KeyboardEvent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Choice } from "#controls/Choice.tsx";
import { HandleRange } from "#controls/HandleRange.tsx";
import { NumberField } from "#controls/NumberField.tsx";
import { OrderField } from "#controls/OrderField.tsx";
import { Slider, strideOf } from "#controls/Slider.tsx";

const nothing = () => undefined;
const slider = (value: number) =>
  renderToStaticMarkup(
    <Slider
      name="tau2"
      label="variance between schools"
      value={value}
      range={[0, 100]}
      fineStep={0.1}
      initial={16}
      text={`${value}`}
      unit="points²"
      spoken={`${value} squared points`}
      read={Number}
      onChange={nothing}
      onStep={nothing}
    />,
  );

describe("the keys of a slider", () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
    strideOf({ key: name, ...held } as KeyboardEvent);

  it.each([
    ["ArrowRight", {}, ["step", 1]],
    ["ArrowUp", {}, ["step", 1]],
    ["ArrowLeft", {}, ["step", -1]],
    ["ArrowDown", {}, ["step", -1]],
    ["ArrowRight", { shiftKey: true }, ["fine", 1]],
    ["ArrowDown", { shiftKey: true }, ["fine", -1]],
    ["PageUp", {}, ["page", 1]],
    ["PageDown", { shiftKey: true }, ["page", -1]],
    ["Home", {}, ["home", -1]],
    ["End", {}, ["end", 1]],
    ["a", {}, undefined],
    ["Tab", {}, undefined],
    ["ArrowRight", { ctrlKey: true }, undefined],
    ["ArrowLeft", { altKey: true }, undefined],
    ["ArrowLeft", { metaKey: true }, undefined],
  ] as const)("%s %j goes %j", (name, held, stride) => {
    expect(key(name, held)).toEqual(stride);
  });
});

describe("a slider", () => {
  it("is a native range with a name, a value in words and its parameter", () => {
    const html = slider(12.3);
    const [range = ""] = /<input[^>]*type="range"[^>]*>/.exec(html) ?? [];
    expect(range).toContain('data-parameter="tau2"');
    expect(range).toContain('min="0" max="100" step="0.1"');
    expect(range).toContain('value="12.3"');
    expect(range).toContain('aria-valuetext="12.3 squared points"');
    const id = /id="([^"]+)"/.exec(range)?.[1];
    expect(html).toContain(`<label for="${id}">`);
  });

  it("has a button less and a button more, and none of use at its ends", () => {
    const disabled = (html: string) =>
      [...html.matchAll(/aria-label="(Less|More): [^"]*"( disabled="")?/g)].map(
        ([, name, off]) => `${name}${off ? " off" : ""}`,
      );
    expect(disabled(slider(0))).toEqual(["Less off", "More"]);
    expect(disabled(slider(50))).toEqual(["Less", "More"]);
    expect(disabled(slider(100))).toEqual(["Less", "More off"]);
  });

  it("marks where the figure starts, and fills the track up to where it is", () => {
    expect(slider(25)).toContain('class="track-fill" width="25%"');
    expect(slider(25)).toContain('x1="16%" x2="16%"');
  });

  it("draws its thumb, and the hand goes by that; steps are no stops of the tab key", () => {
    expect(slider(25)).toContain('class="track-thumb" cx="25%"');
    expect(slider(25)).toMatch(/<label class="slider-hand" for="[^"]+" data-drag=""><\/label>/);
    expect([...slider(25).matchAll(/<button[^>]*tabindex="-1"/gi)]).toHaveLength(2);
  });

  it("writes no style of its own, which the policy would drop", () => {
    expect(slider(25)).not.toContain("style=");
  });
});

it("a number field has a name, its unit and its value", () => {
  const html = renderToStaticMarkup(
    <NumberField
      label="n, as a number"
      text="12"
      value={12}
      unit="students"
      range={[1, 200]}
      read={Number}
      onCommit={nothing}
    />,
  );
  expect(html).toContain('type="text" inputMode="decimal"');
  expect(html).toContain('aria-label="n, as a number"');
  expect(html).toContain('value="12"');
  expect(html).toContain(">students</span>");
});

it("the twin of a mark is a native range", () => {
  const html = renderToStaticMarkup(
    <HandleRange
      name="mu"
      label="state average, on the drawing"
      value={70}
      range={[40, 100]}
      fineStep={0.1}
      spoken="70 points"
      onChange={nothing}
      onStep={nothing}
      onFocusChange={nothing}
    />,
  );
  expect(html).toMatch(/^<input type="range" class="handle-range" data-handle-for="mu"/);
  expect(html).toContain('aria-valuetext="70 points"');
});

it("a choice is a group of radio buttons with a legend, one of them chosen", () => {
  const html = renderToStaticMarkup(
    <Choice
      name="order"
      label="Order by"
      value="own"
      options={[
        { value: "own", label: "own average" },
        { value: "estimate", label: "estimate" },
      ]}
      onChange={nothing}
    />,
  );
  expect(html).toContain("<legend>Order by</legend>");
  expect([...html.matchAll(/type="radio"[^>]*checked=""[^>]*value="(\w+)"/g)]).toHaveLength(1);
  expect(new Set([...html.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).size).toBe(1);
});

it("things to be ordered have buttons that say what, which way and where it stands", () => {
  const html = renderToStaticMarkup(
    <OrderField
      first="highest"
      last="lowest"
      items={[
        { id: 0, label: "Fir" },
        { id: 1, label: "Yew" },
      ]}
      order={[1, 0]}
      onChange={nothing}
    />,
  );
  expect(
    [...html.matchAll(/aria-label="([^"]+)"( disabled="")?/g)].map(([, l, off]) => [l, !off]),
  ).toEqual([
    ["Up: Yew, now 1 of 2", false],
    ["Down: Yew, now 1 of 2", true],
    ["Up: Fir, now 2 of 2", true],
    ["Down: Fir, now 2 of 2", false],
  ]);
  expect(html.indexOf("highest")).toBeLessThan(html.indexOf("Yew"));
});
