/** Shows the list's most common keys below it; if single keys are off, those that still work. */
"use client";
import { Key } from "@/app/_ui/key";
import { useKeySettings } from "@/app/_ui/key-settings";

export function KeyHints({ maySelect }: { maySelect: boolean }) {
  const { off } = useKeySettings();
  return (
    <>
      <span>
        <Key>{off ? "↓" : "j"}</Key> <Key>{off ? "↑" : "k"}</Key> move
      </span>
      {maySelect && !off ? (
        <span>
          <Key>x</Key> select
        </span>
      ) : null}
      <span>
        <Key>Enter</Key> open
      </span>
      {off ? null : (
        <span>
          <Key>?</Key> all keys
        </span>
      )}
    </>
  );
}
