/** The words that are picked for a claim, or how to pick some. */
"use client";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { Button } from "@/app/_ui/button";
import { Key } from "@/app/_ui/key";

type Props = {
  words: string | null;
  /** Whether the arrows move through the words now. */
  moving: boolean;
  onBegin: () => void;
  onAdd: () => void;
  onClear: () => void;
};

export function PickBar({ words, moving, onBegin, onAdd, onClear }: Props) {
  return (
    <section
      aria-label="Picked words"
      data-print="no"
      className={`sticky bottom-0 flex min-h-[49px] flex-wrap items-center gap-2 border-t px-5 py-2 text-note md:static md:px-8 ${words ? "border-pencil bg-pencil-wash" : "border-line bg-paper"}`}
    >
      {words ? (
        <>
          <span className="said min-w-0 flex-1 truncate text-[15px]" dir="auto" aria-live="polite">
            {words}
          </span>
          {moving ? (
            <span className="text-small text-soft max-md:hidden">
              <Key>←</Key> <Key>→</Key> move, with <Key>shift</Key> select
            </span>
          ) : null}
          <Button tone="first" hotkey="n" onClick={onAdd}>
            Add a claim
          </Button>
          <Button onClick={onClear}>Clear</Button>
        </>
      ) : (
        <>
          <span className="text-soft">Missed one? Select its words in the text.</span>
          <KeyButton tone="quiet" hotkey="s" className="max-md:hidden" onClick={onBegin}>
            Select with the keyboard
          </KeyButton>
        </>
      )}
    </section>
  );
}
