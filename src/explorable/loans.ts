import type { StoreApi } from "zustand/vanilla";

/** A store that is lent until its owner acts. */
export interface Loan<S> {
  /** Shows a state instead of what the owner has; nothing once the loan is over. */
  readonly show: (state: S) => void;
  /** Puts back what the owner has. */
  readonly giveBack: () => void;
}

/** Who has the state of a store, if not the reader whose it is. */
export interface Loans<S> {
  /** What the reader has, whoever has borrowed the store meanwhile. */
  readonly owned: () => S;
  /** Lends it for good, to be moved freely; what is returned puts all back. */
  readonly lend: () => () => void;
  /** Lends it until the reader acts; `onOver` is called when the loan has ended, however it did. */
  readonly borrow: (onOver: () => void) => Loan<S>;
  /** The reader acts: what is shown is theirs from now on. */
  readonly takeOver: () => void;
  /** Puts back what the reader has, if it is lent until they act; whether anything else was shown. */
  readonly takeBack: () => boolean;
}

/** `onReturned` is called whenever the reader has the store again. */
export function loansOf<S>(store: StoreApi<S>, onReturned: () => void): Loans<S> {
  let kept: S | undefined;
  let loan: { readonly onOver: () => void } | undefined;

  const takeOver = () => {
    if (!loan) return;
    const { onOver } = loan;
    loan = kept = undefined;
    onReturned();
    onOver();
  };
  const takeBack = () => {
    if (!loan || kept === undefined) return false;
    const [had, shown] = [kept, store.getState()];
    takeOver();
    store.setState(had, true);
    return shown !== had;
  };
  return {
    owned: () => kept ?? store.getState(),
    lend: () => {
      takeBack();
      const had = store.getState();
      kept ??= had;
      return () => {
        onReturned();
        store.setState(had, true);
        if (kept === had) kept = undefined;
      };
    },
    borrow: (onOver) => {
      takeBack();
      const own = { onOver };
      kept = store.getState();
      loan = own;
      return {
        show: (state) => {
          if (loan === own) store.setState(state, true);
        },
        giveBack: () => {
          if (loan === own) takeBack();
        },
      };
    },
    takeOver,
    takeBack,
  };
}
