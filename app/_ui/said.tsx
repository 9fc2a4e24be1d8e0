/** Words from outside, in the serif, in whichever direction they run; search hits marked. */
import type { ReactNode } from "react";

export function Said({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <p dir="auto" className={`said ${className}`}>
      {children}
    </p>
  );
}

/** Runs of text of which some are hits. */
export function Marked({ runs }: { runs: readonly { text: string; hit: boolean }[] }) {
  let at = 0;
  return runs.map((run) => {
    at += run.text.length;
    return run.hit ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>;
  });
}
