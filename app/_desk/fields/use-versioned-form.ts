/** The version that a form's changes are made to, and what somebody else saved of it meanwhile. */
"use client";
import { useState } from "react";
import type { ScreenRefusal } from "@/app/_trpc/refusal";
import { versionWords } from "./version-words";

export type VersionedForm = {
  /** What the next save says it changes. */
  version: number;
  /** What somebody else saved, as a line of words; null until a save is refused for it. */
  theirs: string | null;
  /**
   * Whether the refusal says that somebody else was quicker. Then the next save goes on from their version, so that
   * saving again is done knowingly.
   */
  isStale: (refusal: ScreenRefusal) => boolean;
  /** A version of the form's own fields in the words that `theirs` is in. */
  inWords: (fields: Record<string, unknown>) => string;
};

/** Begins with the version that was read. `compared` are the fields that are set side by side, in this order. */
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
