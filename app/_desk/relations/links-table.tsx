/** The links of a picture in words: which claim is linked to which, how, and whether people confirmed it. */
import { Day } from "@/app/_ui/day";
import { Link as PageLink } from "@/app/_ui/link";
import { langOf } from "@/server/languages/lang-of";
import { type Claim, kindOf, type Link, speakerOf, stateWords } from "./link-kinds";

type Props = { claims: readonly Claim[]; links: readonly Link[] };

export function LinksTable({ claims, links }: Props) {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = [...links].sort((one, other) => precedence(other) - precedence(one));
  return (
    <table className="w-full max-w-[1176px] table-fixed">
      <thead className="text-left text-small text-faint">
        <tr className="border-b border-line">
          <th className="py-2 pr-3 pl-4 font-medium md:pl-6">From</th>
          <th className="w-24 px-1 py-2 font-medium sm:w-36 sm:px-3">How</th>
          <th className="px-1 py-2 pr-4 font-medium sm:px-3">To</th>
          <th className="hidden w-44 px-3 py-2 font-medium sm:table-cell">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((link) => {
          const { words, sign, fill } = kindOf(link);
          return (
            <tr key={link.id} className="border-b border-line align-baseline">
              <ClaimCell claim={known.get(link.a)} className="py-2.5 pr-3 pl-4 md:pl-6" />
              <td
                className={`px-1 py-2.5 text-small sm:px-3 sm:text-note ${fill === "fill-bad" ? "font-semibold text-bad" : "text-soft"}`}
              >
                <span aria-hidden>{sign} </span>
                {words}
                <span className="block text-small font-normal text-soft sm:hidden">{stateWords(link)}</span>
              </td>
              <ClaimCell claim={known.get(link.b)} className="px-1 py-2.5 pr-4 sm:px-3" />
              <td className="hidden px-3 py-2.5 text-note text-soft sm:table-cell">{stateWords(link)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ClaimCell({ claim, className }: { claim: Claim | undefined; className: string }) {
  return (
    <td className={`wrap-anywhere ${className}`}>
      {claim ? (
        <>
          <PageLink
            dir="auto"
            lang={langOf(claim.statement)}
            href={`/claims/${claim.id}`}
            className="said block hover:underline"
          >
            {claim.statement}
          </PageLink>
          <span className="block text-small text-soft">
            <bdi>{speakerOf(claim)}</bdi> · <Day on={claim.publishedOn} />
          </span>
        </>
      ) : null}
    </td>
  );
}

/** What contests claims comes first, suggestions last. */
function precedence(link: Link): number {
  return (link.state === "confirmed" ? 2 : 0) + (kindOf(link).fill === "fill-bad" ? 1 : 0);
}
