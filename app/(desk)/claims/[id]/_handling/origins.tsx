/** Shows the origins that corroborate a claim, and for each where it was said, passed on and repeated. */
import { Link } from "@/app/_ui/link";
import type { Manner } from "@/server/domain/claims/origins";
import { MOST_IN_A_RING } from "@/server/domain/claims/standing";
import { countWords } from "@/server/domain/words/counted";
import type { OpenClaim } from "../open-claim";

type Origin = OpenClaim["origins"][number];
type OriginClaim = Origin["claims"][number];

const MANNERS: readonly [Manner, string][] = [
  ["said", "said itself in"],
  ["relayed", "relayed by"],
  ["repeated", "repeated in"],
];

/** The outlets shown of each manner; the rest are counted. */
const MOST_OUTLETS = 4;

export function Origins({ claim: { origins, originsCut } }: { claim: OpenClaim }) {
  if (origins.length === 0) return null;
  return (
    <ul aria-label="Independent origins" className="grid gap-0.5 text-soft">
      {origins.map((origin) => (
        <li key={origin.claims[0]?.id} dir="auto">
          <b className="font-semibold text-ink">{origin.names.join(", ")}</b> (
          {MANNERS.flatMap(([manner, words]) => {
            const claims = origin.claims.filter((one) => one.manner === manner);
            return claims.length > 0 ? [<Outlets key={manner} words={words} claims={claims} />] : [];
          })}
          )
        </li>
      ))}
      {originsCut ? (
        <li>More claims repeat one another than the {countWords(MOST_IN_A_RING)} that were followed.</li>
      ) : null}
    </ul>
  );
}

function Outlets({ words, claims }: { words: string; claims: readonly OriginClaim[] }) {
  const shown = claims.slice(0, MOST_OUTLETS);
  return (
    <span className="not-first:before:content-['; ']">
      {words}{" "}
      {shown.map((one, place) => (
        <span key={one.id}>
          {place > 0 ? ", " : ""}
          <Link href={`/claims/${one.id}`} className="hover:underline">
            {one.by}
          </Link>
        </span>
      ))}
      {claims.length > shown.length ? ` and ${countWords(claims.length - shown.length)} more` : ""}
    </span>
  );
}
