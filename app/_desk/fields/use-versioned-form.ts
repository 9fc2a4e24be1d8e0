/** Tracks the version a form edits, and a conflicting save by someone else. */
"use client";
import { useState } from "react";
import type { ScreenRefusal } from "@/app/_trpc/refusal";
import { versionWords } from "./version-words";

export type VersionedForm = {
  /** The version that the next save is based on. */
  version: number;
  /** The other person's version as one line of text; null until a save conflicts with it. */
  theirs: string | null;
  /**
   * Returns whether the refusal is a save conflict. If so, the next save is based on the other person's version, so that
   * overwriting it is deliberate.
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
