// The reference plot of the bench: three curves of 512 points, drawn and updated with plain D3.
const [width, height, count] = [600, 300, 512];
const xs = d3.range(count).map((i) => -4 + (8 * i) / (count - 1));
const x = d3.scaleLinear([-4, 4], [0, width]);
const y = d3.scaleLinear([0, 1], [height, 0]);
const line = d3.line(
  (d) => x(d[0]),
  (d) => y(d[1]),
);
const svg = d3.select("svg").attr("width", width).attr("height", height);
svg
  .append("g")
  .attr("transform", `translate(0,${height - 20})`)
  .call(d3.axisBottom(x));
const curves = ["black", "teal", "brown"].map((colour) =>
  svg.append("path").attr("fill", "none").attr("stroke", colour).attr("stroke-width", 2),
);

function draw(position) {
  const means = [0, 2 * position - 1, position - 0.5];
  for (const [k, curve] of curves.entries()) {
    const sd = 0.5 + 0.3 * k + 0.2 * position;
    const density = (v) =>
      Math.exp(-0.5 * ((v - means[k]) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
    curve.attr("d", line(xs.map((v) => [v, density(v)])));
  }
}

const slider = document.querySelector("input");
slider.addEventListener("input", () => draw(slider.valueAsNumber / 1000));
draw(0.5);
