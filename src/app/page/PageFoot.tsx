import { aboutPages, href } from "../book.ts";
import { Checked } from "../evidence/Checked.tsx";

/** What stands under every page: what came of the last check of the statistics, and where to read more. */
export function PageFoot() {
  return (
    <footer className="foot">
      <p>
        The statistics of this book against answers from elsewhere: <Checked of="ok" />
        {"\u00a0met, "}
        <Checked of="missed" />
        {"\u00a0missed, "}
        <Checked of="not-covered" />
        {"\u00a0not covered."}
      </p>
      <ul>
        {aboutPages.map(({ route, title }) => (
          <li key={route}>
            <a href={href(route)}>{title}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
