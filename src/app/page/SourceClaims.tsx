import {
  claimGroups,
  type SourceClaim,
  type Verdict,
} from "../../../content/about/source/claims.ts";
import { SeeIt, wordsOf } from "./SaidOfFigure.tsx";

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

function Claim({ claim, verdict, ...said }: SourceClaim) {
  return (
    <li id={said.id} data-verdict={verdict}>
      <p className="claim">{claim}</p>
      <p>
        <strong>{verdicts[verdict]}</strong> {wordsOf(said)} <SeeIt of={said} about={claim} />
      </p>
    </li>
  );
}
