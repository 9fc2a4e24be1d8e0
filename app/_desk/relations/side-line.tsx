/** The full words of the claim that the pointer or the keys have reached in a picture, and what it is linked to there. */
import { Day } from "@/app/_ui/day";
import { counted } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";
import { type Claim, kindOf, type Link, speakerOf } from "./link-kinds";

type Props = { claim: Claim | null; claims: readonly Claim[]; links: readonly Link[] };

export function SideLine({ claim, claims, links }: Props) {
  return (
    <div className="sticky bottom-0 min-h-[84px] border-t border-line bg-paper edge py-2.5">
      {claim ? (
        <>
          <p
            dir="auto"
            lang={langOf(claim.statement)}
            className="said line-clamp-2 max-w-[90ch] text-read leading-[1.4]"
          >
            {claim.statement}
          </p>
          <p className="text-note text-soft">
            <bdi className="font-semibold text-ink">{speakerOf(claim)}</bdi> ·{" "}
            <bdi>{claim.publisher ?? claim.articleTitle}</bdi> · <Day on={claim.publishedOn} />
            {claim.workflow === "set aside" ? " · set aside" : ""} · <bdi>{linkedWords(claim, claims, links)}</bdi>
          </p>
        </>
      ) : (
        <p className="text-note text-soft">
          Point at a claim to read it here, or reach it with Tab and the arrow keys. Enter opens it.
        </p>
      )}
    </div>
  );
}

/** "contradicts Ben Okafor", or how many claims it is linked to, where that is more than one. */
function linkedWords({ id }: Claim, claims: readonly Claim[], links: readonly Link[]): string {
  const own = links.filter(({ a, b }) => a === id || b === id);
  const [only] = own;
  if (!only) return "not linked here";
  if (own.length > 1) return counted(own.length, "link");
  const [from, to] = [claims.find((one) => one.id === only.a), claims.find((one) => one.id === only.b)];
  return from && to ? `${speakerOf(from)} ${kindOf(only).words} ${speakerOf(to)}` : counted(1, "link");
}
