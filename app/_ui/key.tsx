/**
 * Shows a key discreetly beside what it does, if the screen is wide enough to expect a keyboard; as the person has set
 * it.
 */
"use client";
import { keysToPress } from "@/server/domain/people/key-words";
import { useKeySettings } from "./key-settings";

export function Key({ children }: { children: string }) {
  const words = keysToPress(children, useKeySettings());
  if (words === null) return null;
  return (
    <kbd className="inline-block rounded-s max-md:hidden border border-b-2 border-line bg-sheet px-[5px] py-[2px] font-sans text-eyebrow leading-none font-medium tracking-normal whitespace-nowrap normal-case text-soft">
      {words.replaceAll(/[+>]/gu, " ")}
    </kbd>
  );
}
