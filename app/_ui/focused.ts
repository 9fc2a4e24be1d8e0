/** Returns the focused element, for a dialog that takes the focus and has to give it back. */

/** What has the focus; null where nothing has it, and on the server. */
export function focused(): HTMLElement | null {
  if (typeof document === "undefined") return null;
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
