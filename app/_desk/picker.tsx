/** Finding one of many by its words: a field to search in, and what was found, of which one is chosen. */
"use client";
import { type ReactNode, useId } from "react";
import { FaultLine } from "../_ui/fault-line";

type Props<Item> = {
  label: string;
  /** What is searched, such as "claims". */
  what: string;
  /** Where in them the words are looked for. */
  hint: string;
  words: string;
  onWords: (words: string) => void;
  /** Undefined until the first answer has come. */
  found: readonly Item[] | undefined;
  /** Why nothing could be looked for. */
  fault: string | null;
  value: string | null;
  onPick: (item: Item) => void;
  children: (item: Item) => ReactNode;
};

export function Picker<Item extends { id: string }>({ label, what, hint, found, fault, value, ...props }: Props<Item>) {
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-note font-medium">{label}</legend>
      <input
        type="search"
        aria-label={`Search ${what}`}
        placeholder={hint}
        className="field"
        dir="auto"
        value={props.words}
        onChange={(event) => props.onWords(event.target.value)}
      />
      <div className="max-h-[34vh] overflow-auto rounded-m border border-line bg-sheet">
        {found && found.length > 0 ? (
          <div role="radiogroup" aria-label={`Found ${what}`}>
            {found.map((item) => (
              <label
                key={item.id}
                className="grid cursor-pointer grid-cols-[16px_minmax(0,1fr)] items-start gap-3 border-b border-line px-3 py-2 last:border-0 has-checked:bg-pencil-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-pencil"
              >
                <input
                  type="radio"
                  name={name}
                  className="mt-1 accent-(--pencil)"
                  checked={value === item.id}
                  onChange={() => props.onPick(item)}
                />
                <span className="min-w-0">{props.children(item)}</span>
              </label>
            ))}
          </div>
        ) : null}
        <p role="status" className={found?.length === 0 ? "p-3 text-note text-soft" : "sr-only"}>
          {found ? (found.length === 0 ? `None of the ${what} has these words.` : `${found.length} found`) : ""}
        </p>
      </div>
      <FaultLine>{fault}</FaultLine>
    </fieldset>
  );
}
