import type { Question } from "../../../content/about/questions/question.ts";
import { themes } from "../../../content/about/questions/questions.ts";
import { href, places } from "../book.ts";
import { SeeIt, wordsOf } from "./SaidOfFigure.tsx";

/** Every question that people ask, by theme, with its answer, the figure that shows it and the section that tells more. */
export function Questions() {
  return (
    <>
      <ul>
        {themes.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {themes.map(({ id, title, questions }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {questions.map((question) => (
            <Asked key={question.id} {...question} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What has `data-found` is found by itself, under its heading and under these names. */
function Asked({ asked, also, read, ...said }: Question) {
  return (
    <div id={said.id} className="answered" data-found={also}>
      <h3>{asked}</h3>
      <p>{wordsOf(said)}</p>
      <p className="answered-ways">
        <SeeIt of={said} about={asked} />
        <span>
          More: <a href={href(read)}>{titleOf(read)}</a>
        </span>
        <span>Other names: {also}</span>
      </p>
    </div>
  );
}

/** The chapter in which a section stands. */
function titleOf(read: string): string {
  const [route] = read.split("#");
  const found = places.find((one) => one.route === route);
  if (!found) throw new Error(`A question leads to ${read}, and there is no such chapter.`);
  return found.title;
}
