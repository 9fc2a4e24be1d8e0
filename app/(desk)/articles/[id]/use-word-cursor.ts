/** Selecting words with the keyboard: it begins at the first word in sight, arrows move, shift and arrows select. */
"use client";
import { useMemo, useState } from "react";
import { wordSpans } from "@/app/_desk/article/segments";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import type { Span } from "@/server/domain/articles/span";

/** Reports the picked span through `onPick`; returns whether the cursor is out, and what puts it there. */
export function useWordCursor(text: string, enabled: boolean, onPick: (span: Span | null) => void) {
  const words = useMemo(() => wordSpans(text), [text]);
  const [cursor, setCursor] = useState<{ anchor: number; focus: number } | null>(null);
  const put = (anchor: number, focus: number) => {
    const last = words.length - 1;
    const [a, f] = [Math.max(0, Math.min(last, anchor)), Math.max(0, Math.min(last, focus))];
    const [from, to] = [words[Math.min(a, f)], words[Math.max(a, f)]];
    if (!from || !to) return;
    setCursor({ anchor: a, focus: f });
    onPick([from[0], withMarks(text, to[1])]);
  };
  const out = { enabled: enabled && cursor !== null, preventDefault: true };
  useKeys("right", () => cursor && put(cursor.focus + 1, cursor.focus + 1), out);
  useKeys("left", () => cursor && put(cursor.focus - 1, cursor.focus - 1), out);
  useKeys("shift+right", () => cursor && put(cursor.anchor, cursor.focus + 1), out);
  useKeys("shift+left", () => cursor && put(cursor.anchor, cursor.focus - 1), out);
  useKeys("down", () => cursor && put(cursor.focus + 10, cursor.focus + 10), out);
  useKeys("up", () => cursor && put(cursor.focus - 10, cursor.focus - 10), out);
  useKeys("shift+down", () => cursor && put(cursor.anchor, cursor.focus + 10), out);
  useKeys("shift+up", () => cursor && put(cursor.anchor, cursor.focus - 10), out);
  useKeys(
    "esc",
    () => {
      setCursor(null);
      onPick(null);
    },
    out,
  );
  return { moving: cursor !== null, begin: () => put(firstInSight(words), firstInSight(words)) };
}

/** A quotation that ends with the word takes its closing marks along. */
function withMarks(text: string, end: number): number {
  return end + (/^[.,!?]?[”"’»]/u.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

/** The index of the first word of the first piece of text that is on the screen. */
function firstInSight(words: readonly Span[]): number {
  const piece = [...document.querySelectorAll<HTMLElement>("[data-start]")].find(
    (one) => one.getBoundingClientRect().bottom > 80,
  );
  const start = Number(piece?.dataset.start ?? 0);
  return Math.max(
    0,
    words.findIndex((word) => word[0] >= start),
  );
}
