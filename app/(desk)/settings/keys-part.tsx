/** Turns the single keys off, and reassigns them. */
"use client";
import { useState } from "react";
import { KEYS } from "@/app/_desk/keyboard/keys";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { FaultLine } from "@/app/_ui/fault-line";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { KeySettings } from "@/server/domain/people/key-words";

type Use = { key: string; does: string };

/** Each default single key; of a two-key sequence, the first key. */
const USES: readonly Use[] = KEYS.flatMap(({ screen, keys }) =>
  keys.flatMap(([words, does]): Use[] => {
    const [first = "", second] = words.split(" ");
    const parts = second === undefined || first === "g" ? [first] : [first, second];
    const characters = parts.map((part) => part.replace("shift+", ""));
    return characters.filter((one) => /^[a-z0-9/]$/u.test(one)).map((key) => ({ key, does: `${screen}: ${does}` }));
  }),
);
/** Each key with everything that it does on any screen. */
const SINGLE = [...new Set(USES.map(({ key }) => key))].map((key) => ({
  key,
  does:
    key === "g"
      ? ["Everywhere: go to a screen, with the next key"]
      : USES.flatMap((use) => (use.key === key ? [use.does] : [])),
}));

export function KeysPart({ keys }: { keys: KeySettings }) {
  const api = useTRPC();
  const tell = useToast();
  const set = useChange(api.account.setKeys.mutationOptions(), { quiet: true });
  const [instead, setInstead] = useState<Record<string, string>>(keys.instead);
  const [fault, setFault] = useState<string | null>(null);
  const save = async (next: KeySettings) => {
    const changed = Object.fromEntries(Object.entries(next.instead).filter(([key, to]) => to !== "" && to !== key));
    const taken = SINGLE.find(({ key }) => !(key in changed) && Object.values(changed).includes(key));
    if (taken) return setFault(`The key ${taken.key} is already in use. Change that one too, or choose another.`);
    const outcome = await set.run({ keys: { ...next, instead: changed } });
    setFault(outcome.ok ? null : outcome.refusal.message);
    if (outcome.ok) tell("Your keys are saved.");
  };
  return (
    <div className="grid gap-4">
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          className="mt-1 size-4 accent-(--pencil)"
          checked={!keys.off}
          aria-busy={set.busy || undefined}
          onChange={(event) => void (set.busy || save({ off: !event.target.checked, instead: keys.instead }))}
        />
        <span>
          Single keys
          <span className="block text-note text-soft">
            Letters and digits that act when they are pressed outside a field. Switch them off if you dictate, or press
            keys by accident. Enter, Esc, the arrows and keys with Ctrl work either way.
          </span>
        </span>
      </label>
      <details className="text-note">
        <summary className="text-pencil">Change keys</summary>
        <form
          className="mt-3 grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void save({ off: keys.off, instead });
          }}
        >
          <p className="text-soft">Type another letter or digit, alone or with Alt, such as alt+q.</p>
          <div className="grid gap-2">
            {SINGLE.map(({ key, does }) => (
              <KeyField
                key={key}
                letter={key}
                does={does}
                value={instead[key] ?? ""}
                onChange={(to) => setInstead({ ...instead, [key]: to })}
              />
            ))}
          </div>
          <FaultLine>{fault}</FaultLine>
          <div className="flex gap-2">
            <Button type="submit" busy={set.busy}>
              Save the keys
            </Button>
            <Button
              onClick={() => {
                setInstead({});
                void save({ off: keys.off, instead: {} });
              }}
            >
              Back to the defaults
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}

type KeyFieldProps = { letter: string; does: readonly string[]; value: string; onChange: (to: string) => void };

function KeyField({ letter, does, value, onChange }: KeyFieldProps) {
  return (
    <label className="grid grid-cols-[2ch_88px_minmax(0,1fr)] items-center gap-3">
      <span className="font-semibold">{letter}</span>
      <input
        className="field py-1!"
        aria-label={`Instead of ${letter}`}
        placeholder={letter}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value.toLowerCase().replaceAll(/\s/gu, ""))}
      />
      <span className="text-soft">{does.join("; ")}</span>
    </label>
  );
}
