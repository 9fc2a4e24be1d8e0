/**
 * Reads and moves the focus: for a dialog that must return it, and for a screen that takes it when nothing else has it.
 */

/** Returns the focused element; null if there is none, and on the server. */
export function focused(): HTMLElement | null {
  if (typeof document === "undefined") return null;
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** Returns whether the screen itself has the focus, and nothing on it; false right after a page load. */
export function isOnScreen(): boolean {
  return document.activeElement?.id === "screen";
}

/** Moves the focus to the whole screen if the focused element is gone. */
export function focusScreen(): void {
  document.getElementById("screen")?.focus({ preventScroll: true });
}

/**
 * Moves the focus from a field to the part of the screen around it, from which Tab continues; letters are keys again
 * there.
 */
export function leaveField(field: HTMLElement): void {
  const part = field.closest<HTMLElement>("section[aria-label], main");
  if (part && part.tabIndex < 0) part.tabIndex = -1;
  part?.focus({ preventScroll: true });
}
