/** Shows what the register knows about a source besides its claims: rating, names, roles, tags, and its history. */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { HistoryLines } from "@/app/_desk/history/history-lines";
import { useTRPC } from "@/app/_trpc/client";
import { Day } from "@/app/_ui/day";
import type { Outputs } from "@/server/api/root";
import { RELIABILITY_WORDS } from "@/server/domain/source";

type Source = Outputs["sources"]["get"];

export function Particulars({ source }: { source: Source }) {
  const api = useTRPC();
  const history = useQuery(api.history.list.queryOptions({ subjectType: "source", subjectId: source.id, limit: 20 }));
  return (
    <aside
      aria-label="Particulars"
      className="grid content-start gap-5 border-t border-line px-4 py-5 md:px-6 lg:border-t-0 lg:border-l"
    >
      <Particular title="Reliability">
        <Reliability source={source} />
      </Particular>
      <Particular title="Also known as">
        <p dir="auto" className="text-soft">
          {source.aliases.filter((alias) => alias !== source.name).join(", ") || "no other names"}
        </p>
      </Particular>
      {source.affiliations.length > 0 ? (
        <Particular title="Roles">
          {source.affiliations.map((role) => (
            <Role key={role.id} role={role} />
          ))}
        </Particular>
      ) : null}
      {source.tags.length > 0 ? (
        <Particular title="Tags">
          <p className="flex flex-wrap gap-1">
            {source.tags.map((tag) => (
              <span key={tag} className="rounded-s border border-line px-1.5 text-small">
                {tag}
              </span>
            ))}
          </p>
        </Particular>
      ) : null}
      {source.wikidataId ? (
        <Particular title="Wikidata">
          <a
            className="text-pencil underline underline-offset-4"
            rel="noopener noreferrer"
            target="_blank"
            href={`https://www.wikidata.org/wiki/${source.wikidataId}`}
          >
            {source.wikidataId}
          </a>
        </Particular>
      ) : null}
      <Particular title="History">
        <HistoryLines lines={history.data?.lines ?? []} />
        {history.data?.lines.length === 0 ? <p className="text-note text-soft">Added from an article.</p> : null}
      </Particular>
    </aside>
  );
}

function Particular({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h2 className="eyebrow">{title}</h2>
      {children}
    </section>
  );
}

function Reliability({ source: { reliability } }: { source: Source }) {
  if (!reliability) return <p className="text-soft">not rated</p>;
  return (
    <p>
      <b className="font-semibold">{reliability}</b>, {RELIABILITY_WORDS[reliability]}
    </p>
  );
}

/** A role that the source holds or held, with the days between which it did. */
function Role({ role: { role, organisation, since, until } }: { role: Source["affiliations"][number] }) {
  return (
    <p dir="auto">
      {role}
      {organisation ? `, ${organisation}` : ""}
      {since || until ? (
        <span className="block text-note text-soft">
          {since ? (
            <>
              from <Day on={since} />{" "}
            </>
          ) : null}
          {until ? (
            <>
              until <Day on={until} />
            </>
          ) : null}
        </span>
      ) : null}
    </p>
  );
}
