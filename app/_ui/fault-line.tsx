/** Shows an error under the fields that it concerns; announces it, and in a dialog scrolls it into view. */
"use client";
import { useEffect, useRef } from "react";
import { showFault } from "./show-fault";

export function FaultLine({ id, children }: { id?: string; children: string | null | undefined }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (children) showFault(line.current);
  }, [children]);
  if (!children) return null;
  return (
    <p ref={line} id={id} role="alert" tabIndex={-1} className="text-note text-bad">
      {children}
    </p>
  );
}
