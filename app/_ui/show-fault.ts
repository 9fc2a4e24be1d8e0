/** Scrolls to the error in a dialog: only its foot may be visible when it is submitted. */

/** Scrolls to the first error of the form around this element and focuses it; does nothing outside dialogs. */
export function showFault(within: Element | null): void {
  const dialog = within?.closest("[role=dialog]");
  const form = dialog && (within?.closest("form") ?? dialog);
  const first = form?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]");
  if (!first) return;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}
