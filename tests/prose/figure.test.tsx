import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Aside } from "#prose/Aside.tsx";
import { Callout } from "#prose/Callout.tsx";
import { Ask, Figure, questionIn } from "#prose/Figure.tsx";

it("a figure has a name and a description, and what it asks stands apart from its caption", () => {
  const html = renderToStaticMarkup(
    <Figure id="one" body={<div>BODY</div>}>
      <p>NOTICE</p>
      <Ask question="WHAT?">GIVEN</Ask>
      <p>AND THIS</p>
    </Figure>,
  );
  expect(html).toMatch(
    /^<figure data-figure="one" id="one" aria-labelledby="one-title" aria-describedby="one-caption"><div>BODY<\/div>/,
  );
  expect(html).toContain('<div class="ask" data-slot="ask">GIVEN</div>');
  expect(html, "the question is the title of its body").not.toContain("WHAT?");
  expect(html).toContain(
    '<figcaption id="one-caption"><p>NOTICE</p><p>AND THIS</p></figcaption></figure>',
  );
});

it("a figure's question is found among its children", () => {
  const children = [
    <p key="a">NOTICE</p>,
    <Ask key="b" question="WHAT?">
      GIVEN
    </Ask>,
  ];
  expect(questionIn(children)).toBe("WHAT?");
  expect(questionIn(children.slice(0, 1))).toBe(undefined);
});

it("a figure without a question has none", () => {
  const html = renderToStaticMarkup(
    <Figure id="one" body={<div>BODY</div>}>
      NOTICE
    </Figure>,
  );
  expect(html).not.toContain("ask");
  expect(html).toContain('<figcaption id="one-caption">NOTICE</figcaption>');
});

it("remarks and callouts are named", () => {
  expect(
    renderToStaticMarkup(
      <Callout kind="pitfall" title="A mistake">
        text
      </Callout>,
    ),
  ).toBe('<div class="callout callout-pitfall"><h3>A mistake</h3>text</div>');
  expect(renderToStaticMarkup(<Aside title="More">text</Aside>)).toContain(
    "<summary>More</summary>",
  );
});
