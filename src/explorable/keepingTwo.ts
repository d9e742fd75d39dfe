/** The same function, which remembers its last two answers: a figure's present state and the one a question was asked about. */
export function keepingTwo<A extends readonly unknown[], R>(
  of: (...given: A) => R,
): (...given: A) => R {
  let kept: readonly { readonly given: A; readonly answer: R }[] = [];
  return (...given) => {
    const same = (one: { readonly given: A }) =>
      one.given.every((value, i) => Object.is(value, given[i]));
    const found = kept.find(same) ?? { given, answer: of(...given) };
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, 2);
    return found.answer;
  };
}
