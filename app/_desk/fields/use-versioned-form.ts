/** Tracks the version that a form's changes apply to, and what somebody else saved meanwhile. */
"use client";
import { useState } from "react";
import type { ScreenRefusal } from "@/app/_trpc/refusal";
import { versionWords } from "./version-words";

export type VersionedForm = {
  /** The version that the next save is based on. */
  version: number;
  /** What somebody else saved, as one line of text; null until a save is refused because of it. */
  theirs: string | null;
  /**
   * Returns whether the refusal says that somebody else saved first. The next save is then based on their version, so
   * that saving again is deliberate.
   */
  isStale: (refusal: ScreenRefusal) => boolean;
  /** Formats the form's own fields in the same way as `theirs`. */
  inWords: (fields: Record<string, unknown>) => string;
};

/** Starts with the version that was loaded. `compared` are the fields to show side by side, in this order. */
export function useVersionedForm(read: number, compared: readonly string[]): VersionedForm {
  const [version, setVersion] = useState(read);
  const [theirs, setTheirs] = useState<string | null>(null);
  const inWords = (fields: Record<string, unknown>) => versionWords(fields, compared);
  const isStale = ({ code, details }: ScreenRefusal) => {
    if (code !== "stale") return false;
    setVersion(details.version ?? version);
    setTheirs(inWords(details.theirs ?? {}));
    return true;
  };
  return { version, theirs, isStale, inWords };
}
