import { useContext } from "react";
import { GivenContext, givenValue } from "./givenContext.ts";
import { type Form, show } from "./show.ts";

/** A number of the variant, in a sentence: static text whose digits change with the variant. */
export function Given({ name, form = "full" }: { readonly name: string; readonly form?: Form }) {
  const value = givenValue(useContext(GivenContext), name);
  return (
    <span data-given={name} data-form={form === "full" ? undefined : form}>
      {show(value, form)}
    </span>
  );
}
