/** Stores a draft in the tab until it is submitted, through reloads and signing in again. */
"use client";
import { useCallback, useEffect, useState } from "react";

/** Returns the draft under this key, a setter, and a function that clears it after submission. */
export function useDraft<T>(key: string, initial: T): [T, (next: T) => void, () => void] {
  const [draft, setDraft] = useState(initial);
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept !== null) setDraft(JSON.parse(kept) as T);
  }, [key]);
  const change = useCallback(
    (next: T) => {
      setDraft(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [draft, change, forget];
}
