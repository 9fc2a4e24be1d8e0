/** Shows what the register knows about a source besides its claims: rating, names, roles, tags, and its history. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { HistoryLines } from "@/app/_desk/history/history-lines";
import { useTRPC } from "@/app/_trpc/client";
import { Day } from "@/app/_ui/day";
import type { Outputs } from "@/server/api/root";
import { RELIABILITY_WORDS } from "@/server/domain/source";

export function Particulars({ source }: { source: Outputs["sources"]["get"] }) {
  const api = useTRPC();
  const history = useQuery(api.history.list.queryOptions({ subjectType: "source", subjectId: source.id, limit: 20 }));
  return (
    <aside
      aria-label="Particulars"
      className="grid content-start gap-5 border-t border-line px-4 py-5 md:px-6 lg:border-t-0 lg:border-l"
    >
      <section className="grid gap-1">
        <h2 className="eyebrow">Reliability</h2>
        <p>
          {source.reliability ? (
            <>
              <b className="font-semibold">{source.reliability}</b>, {RELIABILITY_WORDS[source.reliability]}
            </>
          ) : (
            <span className="text-soft">not rated</span>
          )}
        </p>
      </section>
      <section className="grid gap-1">
        <h2 className="eyebrow">Also known as</h2>
        <p dir="auto" className="text-soft">
          {source.aliases.filter((alias) => alias !== source.name).join(", ") || "no other names"}
        </p>
      </section>
      {source.affiliations.length > 0 ? (
        <section className="grid gap-1">
          <h2 className="eyebrow">Roles</h2>
          {source.affiliations.map((row) => (
            <p key={row.id} dir="auto">
              {row.role}
              {row.organisation ? `, ${row.organisation}` : ""}
              {row.since || row.until ? (
                <span className="block text-note text-soft">
                  {row.since ? (
                    <>
                      from <Day on={row.since} />{" "}
                    </>
                  ) : null}
                  {row.until ? (
                    <>
                      until <Day on={row.until} />
                    </>
                  ) : null}
                </span>
              ) : null}
            </p>
          ))}
        </section>
      ) : null}
      {source.tags.length > 0 ? (
        <section className="grid gap-1">
          <h2 className="eyebrow">Tags</h2>
          <p className="flex flex-wrap gap-1">
            {source.tags.map((tag) => (
              <span key={tag} className="rounded-s border border-line px-1.5 text-small">
                {tag}
              </span>
            ))}
          </p>
        </section>
      ) : null}
      {source.wikidataId ? (
        <section className="grid gap-1">
          <h2 className="eyebrow">Wikidata</h2>
          <a
            className="text-pencil underline underline-offset-4"
            rel="noopener noreferrer"
            target="_blank"
            href={`https://www.wikidata.org/wiki/${source.wikidataId}`}
          >
            {source.wikidataId}
          </a>
        </section>
      ) : null}
      <section className="grid gap-2">
        <h2 className="eyebrow">History</h2>
        <HistoryLines lines={history.data?.lines ?? []} />
        {history.data?.lines.length === 0 ? <p className="text-note text-soft">Added from an article.</p> : null}
      </section>
    </aside>
  );
}
