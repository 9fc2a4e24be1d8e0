/** Keeps the focus on the screen when the focused element is removed, such as a button that disappears after use. */
"use client";
import { useEffect } from "react";
import { focused, focusScreen } from "@/app/_ui/focused";

const TAKES_FOCUS = "a[href], button:not(:disabled), input, textarea, select";

/** Moves the focus to the nearest element in the same part of the screen, or else to the whole screen. */
export function useKeptFocus(): void {
  useEffect(() => {
    const screen = document.getElementById("screen");
    if (!screen) return;
    let around: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      around = target instanceof Element && screen.contains(target) ? withPart(target) : [];
    };
    const keep = () => {
      if (around[0]?.isConnected !== false || focused()) return;
      const near = around.find((one) => one.isConnected && one.querySelector(TAKES_FOCUS));
      around = [];
      const next = near?.querySelector<HTMLElement>(TAKES_FOCUS);
      if (next) next.focus({ preventScroll: true });
      else focusScreen();
    };
    document.addEventListener("focusin", note);
    const observer = new MutationObserver(keep);
    observer.observe(screen, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      observer.disconnect();
    };
  }, []);
}

/**
 * Returns the element and its ancestors, up to the part of the screen that contains it; outside any part, the element
 * alone.
 */
function withPart(element: Element): Element[] {
  const part = element.closest("section");
  const around = [element];
  for (let one = element; part && one !== part && one.parentElement; around.push(one)) one = one.parentElement;
  return around;
}
