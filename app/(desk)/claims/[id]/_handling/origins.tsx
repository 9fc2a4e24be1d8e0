/** Shows the origins that corroborate a claim, and for each where it was said, passed on and repeated. */
import { Link } from "@/app/_ui/link";
import type { Manner } from "@/server/domain/claims/origins";
import { MOST_IN_A_RING } from "@/server/domain/claims/standing";
import { countWords } from "@/server/domain/words/counted";
import type { OpenClaim } from "../open-claim";

type Origin = OpenClaim["origins"][number];
type OriginClaim = Origin["claims"][number];

const MANNERS: readonly [Manner, string][] = [
  ["said", "said in"],
  ["relayed", "relayed by"],
  ["of one body", ""],
  ["repeated", "repeated in"],
];

/** The outlets shown of each manner; the rest are counted. */
const MOST_OUTLETS = 4;

export function Origins({ claim: { origins, ofOneBody, originsCut } }: { claim: OpenClaim }) {
  if (origins.length + ofOneBody.length === 0) return null;
  return (
    <ul aria-label="Independent origins" className="grid gap-0.5 text-soft">
      {origins.map((origin) => (
        <li key={origin.claims[0]?.id} dir="auto">
          <b className="font-semibold text-ink">{origin.names.join(", ")}</b> (
          {byManner(origin).map(({ words, claims }, place) => (
            <span key={words}>
              {place > 0 ? "; " : ""}
              {words} <Outlets claims={claims} />
            </span>
          ))}
          )
        </li>
      ))}
      {ofOneBody.length > 0 ? (
        <li dir="auto">
          Not independent:{" "}
          {byKin(ofOneBody).map(({ words, claims }, place) => (
            <span key={words}>
              {place > 0 ? "; " : ""}
              {words} <Outlets claims={claims} />
            </span>
          ))}
        </li>
      ) : null}
      {originsCut ? (
        <li>More claims repeat one another than the {countWords(MOST_IN_A_RING)} that were followed.</li>
      ) : null}
    </ul>
  );
}

function byManner({ claims }: Origin) {
  const by = ([manner, words]: (typeof MANNERS)[number]) => {
    const some = claims.filter((one) => one.manner === manner);
    return manner === "of one body" ? byKin(some) : [{ words, claims: some }];
  };
  return MANNERS.flatMap(by).filter((part) => part.claims.length > 0);
}

/** The claims of each part of a body, under what the part is called and how it belongs to the body. */
function byKin(claims: readonly OriginClaim[]) {
  const kin = [...new Set(claims.map((one) => one.kin))];
  return kin.map((one) => ({ words: `${one}, in`, claims: claims.filter((claim) => claim.kin === one) }));
}

function Outlets({ claims }: { claims: readonly OriginClaim[] }) {
  const shown = claims.slice(0, MOST_OUTLETS);
  return (
    <>
      {shown.map((one, place) => (
        <span key={one.id}>
          {place > 0 ? ", " : ""}
          <Link href={`/claims/${one.id}`} className="hover:underline">
            {one.by}
          </Link>
        </span>
      ))}
      {claims.length > shown.length ? ` and ${countWords(claims.length - shown.length)} more` : ""}
    </>
  );
}
