/** Words from outside, in the serif, in their own direction and language; search hits marked. */
import type { ReactNode } from "react";
import { langOf } from "@/server/languages/lang-of";

export function Said({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <p dir="auto" {...(typeof children === "string" ? { lang: langOf(children) } : {})} className={`said ${className}`}>
      {children}
    </p>
  );
}

/** A text with the places marked where it is what was searched for; without any where nothing was. */
export function Found({ text, hits }: { text: string; hits: readonly (readonly [number, number])[] | undefined }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of hits ?? []) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Runs of text of which some are hits. */
export function Marked({ runs }: { runs: readonly { text: string; hit: boolean }[] }) {
  let at = 0;
  return runs.map((run) => {
    at += run.text.length;
    return run.hit ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>;
  });
}
