/**
 * A search field with results to choose one or several from. Enter and the down arrow move from the field to the first
 * result; Enter, or moving onto a result, chooses it.
 */
"use client";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import { FaultLine } from "@/app/_ui/fault-line";
import { MoreBelow } from "@/app/_ui/lists/more-below";
import { foundWords } from "./found-words";

type Props<Item> = {
  label: string;
  /** The searched items, such as "claims". */
  what: string;
  /** Which of their text is searched. */
  hint: string;
  words: string;
  onWords: (words: string) => void;
  /** Undefined until the first answer arrives. */
  found: readonly Item[] | undefined;
  /** Whether there are more results, which a narrower search would show. */
  more?: boolean;
  /** Whether the results are still those of the previous search. */
  searching: boolean;
  /** Why the search is not possible, or what is wrong with the choice. */
  fault: string | null;
  /** Whether several can be chosen, with a checkbox each. */
  many?: boolean;
  chosen: readonly string[];
  onPick: (item: Item) => void;
  children: (item: Item) => ReactNode;
};

export function Picker<Item extends { id: string }>(props: Props<Item>) {
  const { label, what, hint, found, more = false, searching, fault, many = false, chosen } = props;
  const name = useId();
  const isAsked = props.words.trim() !== "";
  const list = useRef<HTMLDivElement>(null);
  const { boxes, intoList, stay } = useIntoList(list, many, searching);
  // For radio buttons, the browser itself selects the next one.
  const alongBoxes = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!many || !step) return;
    event.preventDefault();
    const all = boxes();
    all[all.indexOf(event.target as HTMLInputElement) + step]?.focus();
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-note font-medium">{label}</legend>
      <input
        type="search"
        aria-label={`Search ${what}`}
        {...(fault ? { "aria-invalid": true, "aria-describedby": `${name}-fault` } : {})}
        placeholder={hint}
        className="field"
        dir="auto"
        value={props.words}
        onChange={(event) => props.onWords(event.target.value)}
        onKeyDown={intoList}
        onBlur={stay}
      />
      <div className="relative max-h-[30vh] overflow-auto rounded-m border border-line bg-sheet">
        {found && found.length > 0 ? (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name
          <div ref={list} role={many ? "group" : "radiogroup"} aria-label={`Found ${what}`}>
            {found.map((item) => (
              <label
                key={item.id}
                className="grid cursor-pointer grid-cols-[16px_minmax(0,1fr)] items-start gap-3 border-b border-line px-3 py-2 last:border-0 has-checked:bg-pencil-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-pencil"
              >
                <input
                  type={many ? "checkbox" : "radio"}
                  name={name}
                  className="mt-1 accent-(--pencil)"
                  checked={chosen.includes(item.id)}
                  onChange={() => props.onPick(item)}
                  onKeyDown={alongBoxes}
                />
                <span className="min-w-0">{props.children(item)}</span>
              </label>
            ))}
          </div>
        ) : null}
        <p role="status" className={more || (isAsked && found?.length === 0) ? "p-3 text-note text-soft" : "sr-only"}>
          {found && (isAsked || more) ? foundWords(found.length, what, more) : ""}
        </p>
        <MoreBelow on="sheet" />
      </div>
      <FaultLine id={`${name}-fault`}>{fault}</FaultLine>
    </fieldset>
  );
}

/**
 * Moves from the field to the first result. `intoList` is for the field's keys; `stay` forgets a key that waits for the
 * search.
 */
function useIntoList(list: RefObject<HTMLDivElement | null>, many: boolean, searching: boolean) {
  const boxes = () => [...(list.current?.querySelectorAll("input") ?? [])];
  /** The key that was pressed while the search was still running; it acts once the results are there. */
  const pressed = useRef<string | null>(null);
  const enter = (key: string) => {
    const box = boxes().find((one) => one.checked) ?? boxes()[0];
    if (!box) return;
    box.focus();
    if (!box.checked && (!many || key === "Enter")) box.click();
  };
  const intoList = (event: KeyboardEvent) => {
    pressed.current = null;
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    // Enter would submit the surrounding form.
    event.preventDefault();
    if (searching) pressed.current = event.key;
    else enter(event.key);
  };
  useEffect(() => {
    if (searching || pressed.current === null) return;
    enter(pressed.current);
    pressed.current = null;
  });
  const stay = () => {
    pressed.current = null;
  };
  return { boxes, intoList, stay };
}
