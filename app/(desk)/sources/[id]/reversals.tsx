/** Where a source has said otherwise: both statements side by side, the earlier one first, the newest reversal on top. */
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";
import { type Said, SaidOne } from "./said-one";

type Source = Outputs["sources"]["get"];

export function Reversals({ source: { reversals } }: { source: Source }) {
  if (reversals.length === 0) return null;
  return (
    <section aria-label="Reversals" className="grid gap-5 border-b border-line px-4 py-4 md:px-6">
      <h2 className="eyebrow text-bad!">
        Said otherwise <span className="num font-normal">{counted(reversals.length, "reversal")}</span>
      </h2>
      {reversals.map(({ id, claims, reason }) => (
        <div key={id} className="grid gap-x-6 gap-y-3 border-l-[3px] border-bad pl-3 sm:grid-cols-2">
          {claims.map((claim, place) => (
            <div key={claim.id} className="grid content-start gap-1">
              {areOrdered(claims) ? (
                <p className="text-small font-semibold text-bad">{place === 0 ? "First" : "Then"}</p>
              ) : null}
              <SaidOne claim={claim} />
            </div>
          ))}
          <p dir="auto" className="said text-note text-soft sm:col-span-2">
            {reason}
          </p>
        </div>
      ))}
    </section>
  );
}

/** Whether the first of the two statements came before the second. */
function areOrdered(claims: readonly Said[]): boolean {
  const days = claims.map(({ publishedOn }) => publishedOn);
  return days.every((day) => day !== null) && new Set(days).size > 1;
}
