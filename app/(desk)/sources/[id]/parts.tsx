/** Shows the parts of a body with the number of claims that each makes, and leads to the claims of all together. */

import { claimQuery } from "@/app/_params/claim-params";
import { Link } from "@/app/_ui/link";
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";

type Source = Outputs["sources"]["get"];

export function Parts({ source: { id, parts, partsLeftOut, spokenTogether } }: { source: Source }) {
  if (parts.length === 0) return null;
  const all = `/claims${claimQuery({ speaker: [id, ...parts.map((part) => part.id)] })}`;
  return (
    <section aria-label="Parts" className="border-b border-line px-4 py-4 md:px-6">
      <h2 className="eyebrow">
        Parts <span className="num">{countWords(parts.length + partsLeftOut)}</span>
      </h2>
      <ul className="mt-1 columns-[18rem] gap-x-8">
        {parts.map((part) => (
          <li key={part.id} className="flex break-inside-avoid items-baseline justify-between gap-3 py-1">
            <span className="min-w-0 wrap-anywhere">
              <Link href={`/sources/${part.id}`} className="hover:underline">
                <bdi>{part.name}</bdi>
              </Link>
              {part.under ? (
                <span className="block text-small text-soft">
                  part of <bdi>{parts.find((one) => one.id === part.under)?.name}</bdi>
                </span>
              ) : null}
            </span>
            <span className="num text-note whitespace-nowrap text-soft">{counted(part.spoken, "claim")}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-soft">
        <Link href={all} className="text-pencil underline underline-offset-4">
          {partsLeftOut > 0 ? "Their claims and its own" : "All claims of it and its parts"}
        </Link>{" "}
        <span className="num">{countWords(spokenTogether)}</span>
        {partsLeftOut > 0
          ? `. ${counted(partsLeftOut, "further part")} ${partsLeftOut === 1 ? "is" : "are"} not listed or counted here.`
          : ""}
      </p>
    </section>
  );
}
