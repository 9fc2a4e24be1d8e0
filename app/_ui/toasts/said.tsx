/** Shows words from outside in the serif, with their own direction and language, and marks search hits. */
import type { ReactNode } from "react";
import { langOf } from "@/server/languages/lang-of";

export function Said({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <p dir="auto" {...(typeof children === "string" ? { lang: langOf(children) } : {})} className={`said ${className}`}>
      {children}
    </p>
  );
}

/** A text with its search hits marked; without any if nothing was searched for. */
export function Found({ text, hits }: { text: string; hits: readonly (readonly [number, number])[] | undefined }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of hits ?? []) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Runs of text, some of which are hits. */
export function Marked({ runs }: { runs: readonly { text: string; hit: boolean }[] }) {
  let at = 0;
  return runs.map((run) => {
    at += run.text.length;
    return run.hit ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>;
  });
}
