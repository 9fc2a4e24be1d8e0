/** A text field that offers what the desk already has; the browser narrows the offer to what is typed. */
"use client";
import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"input">, "list"> & {
  /** Undefined until they have been fetched. */
  offered: readonly string[] | undefined;
  /** Called when the field gets the focus, so that the offer is fetched only then. */
  onWanted: () => void;
};

/** Takes the props of an input besides. */
export function OfferingInput({ offered, onWanted, onFocus, className = "", ...input }: Props) {
  const list = useId();
  return (
    <>
      <input
        {...input}
        autoComplete="off"
        list={list}
        // The native arrow would take the room of a word; the arrow keys open the list as well.
        className={`[&::-webkit-calendar-picker-indicator]:hidden! ${className}`}
        onFocus={(event) => {
          onWanted();
          onFocus?.(event);
        }}
      />
      <datalist id={list}>
        {offered?.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
