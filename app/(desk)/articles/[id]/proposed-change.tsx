/** One line of a proposal: a value as it is and as it would be. */
"use client";
import { diffWordsWithSpace } from "diff";
import type { ReactNode } from "react";

/** What would be taken away is struck through, what would come is underlined; nothing where nothing differs. */
export function Change({
  label,
  before,
  after,
  said,
}: {
  label: string;
  before: string;
  after: string;
  said?: boolean;
}) {
  if (before === after) return null;
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd dir="auto" className={said ? "said text-[15px] leading-normal" : ""}>
        {before === "" ? (
          <Coming>{after}</Coming>
        ) : after === "" ? (
          <Going>{before}</Going>
        ) : said ? (
          differences(before, after)
        ) : (
          <>
            <Going>{before}</Going> <Coming>{after}</Coming>
          </>
        )}
      </dd>
    </>
  );
}

function differences(before: string, after: string): ReactNode {
  let at = 0;
  return diffWordsWithSpace(before, after).map((part) => {
    at += part.value.length;
    const key = `${at} ${part.added} ${part.removed}`;
    if (part.added) return <Coming key={key}>{part.value}</Coming>;
    return part.removed ? <Going key={key}>{part.value}</Going> : <span key={key}>{part.value}</span>;
  });
}

function Going({ children }: { children: ReactNode }) {
  return <del className="text-faint decoration-edge">{children}</del>;
}

function Coming({ children }: { children: ReactNode }) {
  return <ins className="underline decoration-pencil decoration-2 underline-offset-4">{children}</ins>;
}
