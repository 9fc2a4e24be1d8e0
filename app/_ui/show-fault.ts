/** Bringing what is wrong in a dialog before the eyes: its foot may be all that is in sight when it is sent. */

/** Scrolls to the first fault of the form around this element and gives it the focus; outside dialogs nothing moves. */
export function showFault(within: Element | null): void {
  const dialog = within?.closest("[role=dialog]");
  const form = dialog && (within?.closest("form") ?? dialog);
  const first = form?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]");
  if (!first) return;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}
