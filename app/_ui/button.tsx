/** Buttons: one for the primary action, plain ones for the rest, and quiet ones that look like text. */
import type { ComponentProps, ReactNode } from "react";
import { Key } from "./key";

export type ButtonTone = "first" | "plain" | "quiet" | "danger";

const SHAPE =
  "inline-flex items-center justify-center gap-2 rounded-m text-note leading-none font-medium whitespace-nowrap disabled:opacity-50 aria-busy:opacity-50 transition-colors duration-100";
const TONES: Record<ButtonTone, string> = {
  first: "border border-pencil bg-pencil px-3 py-2 text-on-pencil hover:not-disabled:not-aria-busy:opacity-90",
  plain: "border border-edge/60 bg-sheet px-3 py-2 text-ink hover:not-disabled:bg-well",
  quiet: "px-1.5 py-1 text-pencil hover:not-disabled:underline underline-offset-4",
  danger: "border border-bad/50 bg-sheet px-3 py-2 text-bad hover:not-disabled:bg-bad-wash",
};

/** Returns the classes of a button, for links that act like one. */
export const buttonLook = (tone: ButtonTone = "plain"): string => `${SHAPE} ${TONES[tone]}`;

type Props = ComponentProps<"button"> & {
  tone?: ButtonTone;
  hotkey?: string;
  /** Ignores presses for now. It keeps the focus, which a disabled button would lose. */
  busy?: boolean;
  children: ReactNode;
};

export function Button({ tone = "plain", hotkey, busy = false, children, className = "", onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      // Also prevents submission of the form, by the button and by Enter in a field.
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${buttonLook(tone)} ${className}`}
    >
      {children}
      {hotkey ? <Key>{hotkey}</Key> : null}
    </button>
  );
}
