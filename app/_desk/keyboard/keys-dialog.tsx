/** Lists the keys; if single keys are off, those that still work. */
"use client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { Key } from "@/app/_ui/key";
import { useKeySettings } from "@/app/_ui/key-settings";
import { keysToPress } from "@/server/domain/people/key-words";
import { KEYS } from "./keys";

/**
 * "g c" is a sequence, whose second key cannot be reassigned. Other keys separated by a space are alternatives for one
 * action each.
 */
const partsOf = (keys: string) => (keys.startsWith("g ") ? [keys.replace(" ", ">")] : keys.split(" "));

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const settings = useKeySettings();
  const works = (keys: string) => partsOf(keys).every((part) => keysToPress(part, settings) !== null);
  const screens = KEYS.map(({ screen, keys }) => ({ screen, keys: keys.filter(([key]) => works(key)) }));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keys"
      {...(settings.off
        ? { about: "Single keys are off. The keys below still work; turn the others on in Settings." }
        : {})}
      wide
    >
      <div className="gap-x-10 sm:columns-2">
        {screens.map(({ screen, keys }) => (
          <section key={screen} className="mb-6 break-inside-avoid">
            <h3 className="eyebrow mb-2">{screen}</h3>
            <dl className="grid gap-1">
              {keys.map(([key, does]) => (
                <div key={key} className="flex items-baseline justify-between gap-4">
                  <dt className="order-2 flex gap-1">
                    {partsOf(key).map((part) => (
                      <Key key={part}>{part}</Key>
                    ))}
                  </dt>
                  <dd className="text-note text-soft">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
