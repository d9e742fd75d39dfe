import { type ReactNode, useMemo, useState } from "react";
import { csv, type Table } from "#controls/DataTable.tsx";
import { saveFile } from "#controls/saveFile.ts";
import { type ClassReport, classReport } from "#exercises/class/classReport.ts";
import {
  classTables,
  MOST_NAMED,
  placesInWords,
  slipName,
  slipsInWords,
} from "#exercises/class/classTables.ts";
import { type ClassFile, type ReadClass, readClass } from "#exercises/class/readClass.ts";
import { FileButton } from "#exercises/FileButton.tsx";
import {
  countHeads,
  countsOf,
  type InventoryItem,
  inventoryCounts,
  inventoryCountsTable,
} from "#exercises/inventory.ts";
import type { Listed } from "#exercises/review.ts";
import { takeFiles } from "./takeFiles.ts";
import { useDroppedFiles } from "./useDroppedFiles.ts";

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The files of a class, and what they say together. They live as long as the page does, and nowhere else. */
export function LivingClass({
  exercises,
  items,
}: {
  readonly exercises: readonly Listed[];
  /** The items of the inventory, without their texts. */
  readonly items: readonly Pick<InventoryItem, "id" | "about" | "options">[];
}) {
  const [files, setFiles] = useState<readonly ClassFile[]>([]);
  const add = async (more: readonly File[]) => {
    const taken = await takeFiles(more);
    setFiles((before) => [...before, ...taken]);
  };
  const isOver = useDroppedFiles((more) => void add(more));
  const read = useMemo(() => readClass(files), [files]);
  const report = useMemo(() => classReport(read.students, exercises), [read, exercises]);
  return (
    <div className="class-report">
      <div className="class-drop" data-over={isOver || undefined}>
        <p>Drop the files of your class anywhere on this page, or choose them.</p>
        <div className="desk-tools">
          <FileButton
            label="Choose files"
            accept="application/json,.json"
            multiple
            onFiles={(more) => void add(more)}
          />
          {files.length > 0 && (
            <button type="button" className="quiet" onClick={() => setFiles([])}>
              Put them all away
            </button>
          )}
        </div>
      </div>
      <div role="status">
        {files.length > 0 && <Taken files={files.length} read={read} report={report} />}
      </div>
      {report.exercises.length > 0 && <Tables report={report} />}
      <Inventory students={read.students} items={items} />
    </div>
  );
}

/** How many files were read, which were joined, and which were refused and why. */
function Taken({
  files,
  read: { students, refused },
  report,
}: {
  readonly files: number;
  readonly read: ReadClass;
  readonly report: ClassReport;
}) {
  const joined = students.filter((one) => one.files.length > 1);
  return (
    <>
      <p>
        <strong>
          {files - refused.length} of {counted(files, "file")} read
        </strong>
        : {counted(students.length, "student")}, {counted(report.answers, "answer")} to{" "}
        {counted(report.exercises.length, "exercise")}.
        {report.unlisted > 0 &&
          ` ${counted(report.unlisted, "exercise is", "exercises are")} left out, because this edition does not have ${report.unlisted === 1 ? "it" : "them"}.`}
        {report.firstUnknown > 0 &&
          ` Progress of the first edition is a summary: ${counted(report.firstUnknown, "time")} it does not say whether the first answer was right; these are missing under “Right at first”.`}
      </p>
      {joined.length > 0 && (
        <ul>
          {joined.map(({ files: names, isSame, events }) => (
            <li key={events[0]!.id}>
              <b>{names.join(", ")}</b>:{" "}
              {isSame ? "these hold the same" : "these have answers in common"}, so they are taken
              for one student and counted once.
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <p>{counted(refused.length, "file was", "files were")} refused:</p>
          <ul>
            {refused.map(({ name, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={at}>
                <b>{name}</b>: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Tables({ report }: { readonly report: ClassReport }) {
  const { exercises, misconceptions, pairs, students } = report;
  const files = classTables(report);
  const of = `of ${counted(students, "student")}`;
  return (
    <>
      <Counted
        title={`Exercises: how many ${of}`}
        heads={["Exercise", "Tried", "Right at first", "Right in the end"]}
        table={files.exercises}
        file="class-exercises"
      >
        {exercises.map((one) => (
          <Row
            key={one.id}
            name={
              <>
                <a href={`${one.route}#${one.id}`}>{one.title}</a>
                <small>{one.chapter}</small>
              </>
            }
            counts={[one.tried, one.first, one.solved]}
            before="Wrong answers looked as if the student "
            words={slipsInWords(one.slips)}
          />
        ))}
      </Counted>
      {misconceptions.length > 0 && (
        <Counted
          title={`Misconceptions: how many ${of}`}
          heads={["Misconception", "Met it", "Mended it"]}
          table={files.misconceptions}
          file="class-misconceptions"
        >
          {misconceptions.map(({ id, met, mended }) => (
            <tr key={id}>
              <th scope="row">{slipName(id)}</th>
              <td>{met}</td>
              <td>{mended}</td>
            </tr>
          ))}
        </Counted>
      )}
      {pairs.length > 0 && (
        <Counted
          title={`Misconceptions that showed together: how many ${of}`}
          heads={["Two misconceptions", "On one exercise", "In two answers"]}
          table={files.pairs}
          file="class-pairs"
        >
          {pairs.map(({ ids, students: both, apart, on }) => (
            <Row
              key={ids.join()}
              name={ids.map((id) => <span key={id}>{slipName(id)}</span>)}
              counts={[both, apart]}
              before="In "
              words={placesInWords(on)}
            />
          ))}
        </Counted>
      )}
    </>
  );
}

/** What the class chose among the twenty questions, before and after, where anybody has. */
function Inventory({
  students,
  items,
}: {
  readonly students: ReadClass["students"];
  readonly items: readonly Pick<InventoryItem, "id" | "about" | "options">[];
}) {
  const counts = useMemo(() => inventoryCounts(students, items), [students, items]);
  if (counts.length === 0) return;
  return (
    <Counted
      title={`Twenty questions: how many of ${counted(students.length, "student")}`}
      heads={["Looks for", ...countHeads]}
      table={inventoryCountsTable(counts)}
      file="class-twenty-questions"
    >
      {counts.map(({ id, about, told }) => (
        <Row key={id} name={slipName(about)} counts={countsOf(told)} before="" words={[]} />
      ))}
    </Counted>
  );
}
/** A line of a table, and under it in words what a number cannot say: the beginning of a list. */
function Row({
  name,
  counts,
  before,
  words,
}: {
  readonly name: ReactNode;
  readonly counts: readonly number[];
  readonly before: string;
  readonly words: readonly string[];
}) {
  const more = words.length - MOST_NAMED;
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        {counts.map((count, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          <td key={at}>{count}</td>
        ))}
      </tr>
      {words.length > 0 && (
        <tr className="in-words">
          <td colSpan={counts.length + 1}>
            {before}
            {words.slice(0, MOST_NAMED).join("; ")}
            {more > 0 && `; and ${more} more, in the file`}.
          </td>
        </tr>
      )}
    </>
  );
}

function Counted({
  title,
  heads,
  table,
  file,
  children,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly table: Table;
  readonly file: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className="data-scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <div className="desk-tools">
        <button
          type="button"
          className="quiet"
          onClick={() => saveFile(csv(table), `${file}.csv`, "text/csv")}
        >
          Save as CSV: {table.caption.toLowerCase()}
        </button>
      </div>
    </section>
  );
}
