/** The head of a screen that is not a list of claims: its name, its purpose, and its main action. */
"use client";
import type { ReactNode } from "react";
import { useTitle } from "./use-title";

export function ScreenHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  useTitle(title);
  return (
    <header className="flex flex-wrap items-end justify-between gap-3 border-b border-line edge py-4">
      <div className="grid gap-0.5">
        <h1 className="font-serif text-[22px] leading-tight font-semibold tracking-[-0.01em]">{title}</h1>
        {about ? <p className="max-w-[84ch] text-note text-pretty text-soft">{about}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </header>
  );
}
