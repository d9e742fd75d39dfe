import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { announce } from "#controls/announce.ts";
import { csv } from "#controls/DataTable.tsx";
import { saveFile } from "#controls/saveFile.ts";
import {
  CHOSEN,
  chosenIn,
  forms,
  type InventoryForm,
  type InventoryItem,
  inventoryTable,
  letterOf,
  PUT_AWAY,
} from "#exercises/inventory.ts";
import { memory } from "#exercises/memory.ts";

const NAMES: Readonly<Record<InventoryForm, string>> = {
  a: "Form A, before the first chapter",
  b: "Form B, after the last",
};

/** The form that an address names by its end, `#form-b`. */
const formOf = (hash: string): InventoryForm | undefined =>
  forms.find((form) => hash === `#form-${form}`);

/** The questions of one form, without a word on right and wrong, and what was chosen as a file. */
export function LivingInventory({ items }: { readonly items: readonly InventoryItem[] }) {
  const { events, isOpen } = useStore(memory.store);
  const [form, setForm] = useState<InventoryForm>("a");
  useEffect(() => {
    const follow = () => {
      const named = formOf(location.hash);
      if (named) setForm(named);
    };
    void memory.open();
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const told = (of: InventoryForm, more = 0) =>
    `Form ${of.toUpperCase()}: ${chosenIn(events, of, items).size + more} of ${items.length} answered.`;
  const choose = (next: InventoryForm) => {
    setForm(next);
    history.replaceState(history.state, "", `#form-${next}`);
    announce(told(next));
  };
  const chosen = chosenIn(events, form, items);
  const answer = (item: InventoryItem, at: number) => {
    void memory.append(CHOSEN, { form, item: item.id, chosen: at });
    announce(told(form, chosen.has(item.id) ? 0 : 1));
  };
  const left = items.filter(({ id }) => !chosen.has(id));
  return (
    <div className="inventory">
      <fieldset className="answer-choice">
        <legend>Which form?</legend>
        {forms.map((one) => (
          <label key={one} id={`form-${one}`}>
            <input
              type="radio"
              name="inventory-form"
              checked={form === one}
              onChange={() => choose(one)}
            />
            {NAMES[one]}
          </label>
        ))}
      </fieldset>
      <ol className="inventory-items">
        {items.map((item, at) => (
          <Item
            key={item.id}
            item={item}
            number={at + 1}
            form={form}
            chosen={chosen.get(item.id)}
            onChoose={(at) => answer(item, at)}
          />
        ))}
      </ol>
      <p className="inventory-told">
        {isOpen &&
          (left.length === 0
            ? `All ${items.length} questions of form ${form.toUpperCase()} are answered.`
            : `${chosen.size} of ${items.length} answered.`)}
        {isOpen && chosen.size > 0 && left.length > 0 && (
          <>
            {" "}
            <a href={`#${left[0]!.id}`}>Go to the next that is open</a>
          </>
        )}
      </p>
      <div className="desk-tools">
        <button
          type="button"
          className="main"
          onClick={() =>
            saveFile(
              csv(inventoryTable(items, form, chosen)),
              `inventory-form-${form}.csv`,
              "text/csv",
            )
          }
        >
          Save my answers as CSV
        </button>
        {chosen.size > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              void memory.append(PUT_AWAY, { form });
              announce(`The answers to form ${form.toUpperCase()} have been put away.`);
            }}
          >
            Put these answers away
          </button>
        )}
      </div>
    </div>
  );
}

function Item({
  item,
  number,
  form,
  chosen,
  onChoose,
}: {
  readonly item: InventoryItem;
  readonly number: number;
  readonly form: InventoryForm;
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
}) {
  const { story, asks, answers } = item.told[form];
  const name = `${form}-${item.id}`;
  return (
    <li id={item.id}>
      <p>
        {number}. {story}
      </p>
      <fieldset className="answer-choice">
        <legend>{asks}</legend>
        {answers.map((answer, at) => (
          <label key={letterOf(at)}>
            <input type="radio" name={name} checked={chosen === at} onChange={() => onChoose(at)} />
            <span>
              <b>{letterOf(at)}</b> {answer}
            </span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}
