/** The register as a virtualised table that loads more on scrolling. */
"use client";
import { Fault } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";
import { type More, useLongRows } from "@/app/_ui/lists/use-long-rows";
import type { Outputs } from "@/server/api/root";
import { RELIABILITY_WORDS } from "@/server/domain/source";
import { countWords } from "@/server/domain/words/counted";

type Entry = Outputs["sources"]["list"]["sources"][number];

/** The height of an entry without a description, and part of nothing. */
const ROW_HEIGHT = 44;

export function RegisterTable({ sources, more }: { sources: readonly Entry[]; more: More }) {
  const { body, measure, drawn, before, after } = useLongRows<Entry, HTMLTableSectionElement>({
    items: sources,
    keyOf: ({ id }) => id,
    height: ROW_HEIGHT,
    more,
  });
  return (
    <>
      {/* The number of rows is unknown until the last page has loaded. */}
      <table className="w-full max-w-[1176px] table-fixed" aria-rowcount={more.hasNextPage ? -1 : sources.length + 1}>
        <thead className="text-left text-small text-faint">
          <tr className="border-b border-line" aria-rowindex={1}>
            <th className="px-4 py-2 font-medium md:px-6">Name</th>
            <th className="hidden w-40 px-3 py-2 font-medium sm:table-cell">Kind</th>
            <th className="w-14 px-1 py-2 font-medium sm:w-20 sm:px-3">Rating</th>
            <th className="w-16 px-1 py-2 text-right font-medium sm:w-20 sm:px-3">Says</th>
            <th className="w-18 py-2 pr-4 pl-1 text-right font-medium md:w-28 md:px-6">Relays</th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Beyond height={before} />
          {drawn.map(({ key, index, item }) => (
            <tr
              key={key}
              ref={measure}
              data-index={index}
              aria-rowindex={index + 2}
              className="border-b border-line align-baseline hover:bg-well"
            >
              <Cells source={item} />
            </tr>
          ))}
          <Beyond height={after} />
        </tbody>
      </table>
      {more.isFetchNextPageError ? (
        <Fault message="The rest could not be loaded." onRetry={() => more.fetchNextPage()} />
      ) : null}
    </>
  );
}

/** A spacer for the rows beyond the edges of the viewport. */
function Beyond({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      <td className="p-0" style={{ height }} />
    </tr>
  );
}

function Cells({ source }: { source: Entry }) {
  return (
    <>
      <td className="py-2.5 pr-2 pl-4 wrap-anywhere md:px-6">
        <Link href={`/sources/${source.id}`} className="font-semibold hover:underline">
          <bdi>{source.name}</bdi>
        </Link>
        {source.parents[0] ? (
          <span className="block text-note text-soft">
            part of <bdi>{source.parents[0].name}</bdi>
          </span>
        ) : null}
        {source.description ? (
          <span dir="auto" className="block max-w-[70ch] text-note text-soft">
            {source.description}
          </span>
        ) : null}
      </td>
      <td className="hidden px-3 py-2.5 text-note text-soft sm:table-cell">{source.kind}</td>
      <td className="px-1 py-2.5 font-semibold sm:px-3">
        {source.reliability ? (
          <abbr title={RELIABILITY_WORDS[source.reliability]} className="no-underline">
            {source.reliability}
          </abbr>
        ) : (
          <span className="font-normal text-faint">–</span>
        )}
      </td>
      <td className="num px-1 py-2.5 text-right sm:px-3">{countWords(source.spoken)}</td>
      <td className="num py-2.5 pr-4 pl-1 text-right text-soft md:px-6">{countWords(source.relayed)}</td>
    </>
  );
}
