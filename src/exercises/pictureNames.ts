const LETTERS = ["A", "B", "C"] as const;

/** The names of three pictures, in the order in which they stand in a variant: "normal tails kinds". */
export const namesIn = <Name extends string>(order: string): readonly Name[] =>
  order.split(" ") as Name[];

/** Which name each picture has, with two of the names exchanged. */
export const exchanged =
  <Name extends string>(one?: Name, other?: Name) =>
  ({ order }: { readonly order: string }): Readonly<Record<string, Name>> =>
    Object.fromEntries(
      namesIn<Name>(order).map((name, at) => [
        LETTERS[at]!,
        name === one ? other! : name === other ? one! : name,
      ]),
    );
