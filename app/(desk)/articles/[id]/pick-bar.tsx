/** The words that are picked for a claim, or how to pick some. */
import { Button } from "../../../_ui/button";
import { Key } from "../../../_ui/key";

type Props = { words: string | null; onAdd: () => void; onClear: () => void };

export function PickBar({ words, onAdd, onClear }: Props) {
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
          <Button tone="first" hotkey="n" onClick={onAdd}>
            Add a claim
          </Button>
          <Button onClick={onClear}>Clear</Button>
        </>
      ) : (
        <span className="text-soft">
          Missed one? Select its words
          <span className="max-md:hidden">
            {" "}
            with the mouse, or press <Key>s</Key>, move with <Key>←</Key> <Key>→</Key>, select with <Key>shift</Key>
          </span>
          .
        </span>
      )}
    </section>
  );
}
