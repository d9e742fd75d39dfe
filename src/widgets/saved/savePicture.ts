import { saveFile } from "#controls/saveFile.ts";
import { facesFor } from "./facesFor.ts";
import { standingAlone } from "./standingAlone.ts";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const TITLE = { size: 20, line: 26 };
const SOURCE = { size: 11, line: 24 };
/** Pixels of a PNG for one of the page. */
const SHARP = 2;

/** A picture of a figure: its drawing as it stands with its title above and where it comes from below, on white. */
interface Picture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/**
 * Saves a figure as a file: as lines and letters, fonts included, or in points. It is drawn in the light palette on white,
 * whatever the page wears; what waits for an answer is left out, as on the page. The address stands in its description.
 */
export async function savePicture(
  figure: HTMLElement,
  form: "svg" | "png",
  address: string,
): Promise<void> {
  const picture = inLight(figure, () => pictureOf(figure, address));
  const { svg } = picture;
  const families = [svg, ...svg.querySelectorAll("[font-family]")].map(
    (one) => one.getAttribute("font-family") ?? "",
  );
  const style = document.createElementNS(SVG, "style");
  style.textContent = await facesFor(svg.textContent ?? "", families);
  svg.prepend(style);
  const name = `${figure.dataset.figure}.${form}`;
  const text = new XMLSerializer().serializeToString(svg);
  if (form === "svg") saveFile(text, name, "image/svg+xml");
  else saveFile(await inPoints(text, picture), name);
}

/** What is read of the page while a figure wears the light palette: it is never painted so. */
function inLight<T>(figure: HTMLElement, read: () => T): T {
  const worn = figure.dataset.theme;
  figure.dataset.theme = "light";
  try {
    return read();
  } finally {
    if (worn === undefined) delete figure.dataset.theme;
    else figure.dataset.theme = worn;
  }
}

function pictureOf(figure: HTMLElement, address: string): Picture {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(".frame > svg")].filter(
    (one) => one.getBoundingClientRect().width > 0,
  );
  const heading = [...figure.querySelectorAll<HTMLElement>(".figure-title > *")].find(
    (one) => one.getClientRects().length > 0,
  );
  const places = drawings.map((one) => ({ one, box: one.viewBox.baseVal }));
  const wide = Math.max(...places.map(({ box }) => box.width));
  const titleStyle = getComputedStyle(heading ?? figure);
  const lines = broken(
    heading?.textContent ?? "",
    `600 ${TITLE.size}px ${titleStyle.fontFamily}`,
    wide,
  );
  const paint = (name: string) => getComputedStyle(figure).getPropertyValue(name).trim();
  const [ink, soft] = [paint("--ink"), paint("--soft")];
  const svg = document.createElementNS(SVG, "svg");
  const text = (content: string, y: number, size: number, weight: string, fill: string) => {
    const line = document.createElementNS(SVG, "text");
    line.textContent = content;
    const said = { x: MARGIN, y, "font-size": size, "font-weight": weight, fill };
    for (const [key, value] of Object.entries(said)) line.setAttribute(key, `${value}`);
    line.setAttribute("font-family", titleStyle.fontFamily);
    svg.append(line);
  };
  const ground = document.createElementNS(SVG, "rect");
  svg.append(ground);
  let y = MARGIN;
  for (const line of lines) {
    text(line, y + TITLE.size, TITLE.size, "600", ink);
    y += TITLE.line;
  }
  for (const { one, box } of places) {
    const alone = standingAlone(one);
    const at = { x: MARGIN, y, width: box.width, height: box.height };
    for (const [key, value] of Object.entries(at)) alone.setAttribute(key, `${value}`);
    svg.append(alone);
    y += box.height;
  }
  text(sourceOf(address), y + SOURCE.line, SOURCE.size, "400", soft);
  const [width, height] = [wide + 2 * MARGIN, y + SOURCE.line + MARGIN];
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    svg.setAttribute(key, `${value}`);
  for (const [key, value] of Object.entries({ width, height, fill: "#fff" }))
    ground.setAttribute(key, `${value}`);
  const caption = figure.querySelector("figcaption")?.textContent ?? "";
  svg.prepend(named("desc", `${caption} ${address}`));
  svg.prepend(named("title", heading?.textContent ?? ""));
  return { svg, width, height };
}

/** The book and the page, for the foot of a picture; the whole address stands in its description. */
function sourceOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${document.title} · ${host}${pathname}`;
}

function named(kind: "title" | "desc", text: string): Element {
  const one = document.createElementNS(SVG, kind);
  one.textContent = text.trim().replace(/[ \t\n]+/g, " ");
  return one;
}

/** Lines no wider than this, as the letters run; a number is not parted from its unit. */
function broken(text: string, font: string, width: number): readonly string[] {
  const pen = document.createElement("canvas").getContext("2d")!;
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.trim().split(/[ \t\n]+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function inPoints(text: string, { width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(SHARP * width);
    canvas.height = Math.round(SHARP * height);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("This browser could not make a picture of the figure.");
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
