/** Whether a form holds something that would be lost: a field that is no longer as it was, or what a part of it declares. */
"use client";
import { useCallback, useEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Searching changes nothing, and files are taken as soon as they are chosen. */
const CONTROLS = "textarea, select, input:not([type=search], [type=file])";

/**
 * `begin` is the ref of what holds the fields, and `note` its listener for focus. A part whose state is not in a field
 * declares it with `data-unsaved`. While something is unsaved, the browser asks before the page is left, and `ask` is
 * called in place of the browser's way back to another screen.
 */
export function useUnsaved(ask: () => void) {
  const holder = useRef<HTMLElement>(null);
  const begun = useRef(new Map<Control, string>());
  const note = useCallback((control: EventTarget) => {
    if (!(control instanceof Element) || !control.matches(CONTROLS)) return;
    const field = control as Control;
    if (!begun.current.has(field)) begun.current.set(field, contentOf(field));
  }, []);
  const begin = useCallback(
    (element: HTMLElement | null) => {
      holder.current = element;
      for (const control of element?.querySelectorAll(CONTROLS) ?? []) note(control);
    },
    [note],
  );
  const isUnsaved = useCallback(() => {
    const changed = [...begun.current].some(([control, was]) => control.isConnected && contentOf(control) !== was);
    return changed || Boolean(holder.current?.querySelector("[data-unsaved]"));
  }, []);
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => isUnsaved() && event.preventDefault();
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, [isUnsaved]);
  useEffect(() => {
    const stay = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || !isUnsaved()) return;
      event.preventDefault();
      ask();
    };
    // Not every browser has it; where it is missing, the way back is not held up.
    window.navigation?.addEventListener("navigate", stay);
    return () => window.navigation?.removeEventListener("navigate", stay);
  }, [isUnsaved, ask]);
  return { begin, note, isUnsaved };
}

function contentOf(control: Control): string {
  return control instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(control.type)
    ? String(control.checked)
    : control.value;
}
