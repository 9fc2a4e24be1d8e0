/** Detects whether a form has unsaved input: a field that has changed, or a part that declares it. */
"use client";
import { useCallback, useEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Searching changes nothing, and chosen files are used at once. */
const CONTROLS = "textarea, select, input:not([type=search], [type=file])";

/**
 * `begin` is the ref for the element around the fields, and `note` its focus listener. A part whose state is not in a
 * field declares it with `data-unsaved`. While something is unsaved, the browser asks before the page is closed, and
 * `ask` replaces the browser's back navigation to another screen.
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
    // Not every browser has this API; without it, back navigation is not blocked.
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
