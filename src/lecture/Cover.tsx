/** What may lie over a lecture: nothing to be seen, or the address of what was to be seen. */
export type Covered = "black" | "link";

/** More letters than these are set smaller. */
const LONG = 90;

/** Lies over the whole view until a key or a tap. */
export function Cover({
  by,
  address,
  onBack,
}: {
  readonly by: Covered;
  readonly address: string;
  readonly onBack: () => void;
}) {
  if (by === "black")
    return (
      <button
        type="button"
        className="lecture-cover is-black"
        aria-label="The screen is black: show the figure again"
        onClick={onBack}
      />
    );
  return (
    <div className="lecture-cover is-link" role="group" aria-label="Link to this state">
      <p className={address.length > LONG ? "lecture-address is-long" : "lecture-address"}>
        {address}
      </p>
      <button type="button" onClick={onBack}>
        Back to the figure
      </button>
    </div>
  );
}
