/** The names of the places in a text: those of "{n} tested, {low.number} to {high.number}" are n, low and high. */
export type PlacesIn<Text> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Stem<Place> | PlacesIn<Rest>
  : never;

type Stem<Place> = Place extends `${infer Name}.${string}` ? Name : Place;

/** Every text in a declaration, however deep. */
export type TextsIn<T> = T extends string
  ? T
  : T extends readonly unknown[]
    ? TextsIn<T[number]>
    : T extends (...given: never[]) => unknown
      ? never
      : T extends object
        ? TextsIn<T[keyof T]>
        : never;

/** The names of an object that hold words. */
export type WordsOf<P> = { [K in keyof P]: P[K] extends string ? K : never }[keyof P];

/** Nothing where every place of a declaration is known; else a type that nothing fits and that names the stranger. */
export type NoStrangers<Declared, Known> = [Exclude<PlacesIn<TextsIn<Declared>>, Known>] extends [
  never,
]
  ? unknown
  : {
      readonly "a place without a number, a phrase or a word": Exclude<
        PlacesIn<TextsIn<Declared>>,
        Known
      >;
    };
