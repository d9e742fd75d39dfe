import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Aside } from "#prose/Aside.tsx";
import { Callout } from "#prose/Callout.tsx";
import { Ask, Figure } from "#prose/Figure.tsx";

it("a figure asks first, then shows, then says what to notice", () => {
  const html = renderToStaticMarkup(
    <Figure id="one" body={<div>BODY</div>}>
      <p>NOTICE</p>
      <Ask>QUESTION</Ask>
      <p>AND THIS</p>
    </Figure>,
  );
  expect(html).toMatch(/^<figure data-figure="one" id="one">/);
  expect(html.indexOf("QUESTION")).toBeLessThan(html.indexOf("BODY"));
  expect(html).toContain("<figcaption><p>NOTICE</p><p>AND THIS</p></figcaption></figure>");
});

it("a figure without a question has none", () => {
  const html = renderToStaticMarkup(
    <Figure id="one" body={<div>BODY</div>}>
      NOTICE
    </Figure>,
  );
  expect(html).not.toContain("ask");
  expect(html).toContain("<figcaption>NOTICE</figcaption>");
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
