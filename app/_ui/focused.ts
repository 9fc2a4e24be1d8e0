/** What has the focus: for a dialog that has to give it back, and for a screen that takes it where nothing else has it. */

/** What has the focus; null where nothing has it, and on the server. */
export function focused(): HTMLElement | null {
  if (typeof document === "undefined") return null;
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** Whether the focus has come to a screen and to nothing on it yet; false where the page has just been loaded. */
export function isOnScreen(): boolean {
  return document.activeElement?.id === "screen";
}

/** Gives the focus to the screen as a whole, where what had it is gone. */
export function focusScreen(): void {
  document.getElementById("screen")?.focus({ preventScroll: true });
}

/** Leaves a field for the part of the screen that it is in, from where Tab goes on; letters are keys again there. */
export function leaveField(field: HTMLElement): void {
  const part = field.closest<HTMLElement>("section[aria-label], main");
  if (part && part.tabIndex < 0) part.tabIndex = -1;
  part?.focus({ preventScroll: true });
}
