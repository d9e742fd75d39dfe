/** A shop's reviews: how many there are, and how many are pleased. */
export interface Pile {
  readonly pleased: number;
  readonly reviews: number;
}
