import {
  claimGroups,
  type SourceClaim,
  type Verdict,
} from "../../../content/about/source/claims.ts";
import { href } from "../book.ts";

const verdicts: Readonly<Record<Verdict, string>> = {
  holds: "It holds.",
  conditional: "It holds under a condition.",
  mended: "Mended.",
  added: "Added.",
};

const ofVerdict = (verdict: Verdict): number =>
  claimGroups.flatMap(({ claims }) => claims).filter((one) => one.verdict === verdict).length;

/** Every claim of the article, what became of it, and the state of the figure that shows it. */
export function SourceClaims() {
  return (
    <>
      <p>
        Of the claims below {ofVerdict("holds")} hold as they stand, {ofVerdict("conditional")} hold
        under a condition that is not named there, {ofVerdict("mended")} are mended, and{" "}
        {ofVerdict("added")} say what is left out.
      </p>
      {claimGroups.map(({ id, title, claims }) => (
        <section key={id} className="source-claims" aria-labelledby={`claims-${id}`}>
          <h2 id={`claims-${id}`}>{title}</h2>
          <ul>
            {claims.map((claim) => (
              <Claim key={claim.id} {...claim} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Claim({ id, claim, verdict, said, numbers, page, link }: SourceClaim) {
  const words = said.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const shown = numbers[name];
    if (shown === undefined) throw new Error(`The claim ${id} names no number "${name}".`);
    return shown;
  });
  return (
    <li id={id} data-verdict={verdict}>
      <p className="claim">{claim}</p>
      <p>
        <strong>{verdicts[verdict]}</strong> {words}{" "}
        <a href={href(`${page}#${link}`)} aria-label={`See it: ${claim}`}>
          See it
        </a>
      </p>
    </li>
  );
}
