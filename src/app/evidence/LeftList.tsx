import { formatNumber } from "#language/format.ts";
import { reasons } from "../../../content/about/numbers/left.ts";
import { left } from "./left.ts";

/** What was not compared, and why. */
export function LeftList() {
  return (
    <ul className="evidence-left">
      {left.map(({ key, name, count, said }) => (
        <li key={key}>
          <strong>{name}</strong> ({formatNumber(count, { step: 1 })}).{" "}
          {Object.hasOwn(reasons, key) ? reasons[key] : said}
        </li>
      ))}
    </ul>
  );
}
