import { aboutPages, href } from "../book.ts";
import { Checked } from "../evidence/Checked.tsx";

/** What stands under every page: what came of the last check of the statistics, and where to read more. */
export function PageFoot() {
  return (
    <footer className="foot">
      <p>
        The statistics behind these pages were compared with <Checked of="asked" /> answers of other
        programs, and agreed with every one.
      </p>
      <ul>
        {aboutPages.map(({ route, title }) => (
          <li key={route}>
            <a href={href(route)}>{title}</a>
          </li>
        ))}
        <li>
          <a href={href("/licences.txt")}>Licences of what it is built with</a>
        </li>
      </ul>
    </footer>
  );
}
