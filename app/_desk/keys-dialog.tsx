/** The list of keys. */
"use client";
import { Dialog } from "../_ui/dialog";
import { Key } from "../_ui/key";
import { useKeySettings } from "../_ui/key-settings";
import { KEYS } from "./keys";

/** The second of two keys that are pressed one after the other is as it comes. */
function Written({ keys }: { keys: string }) {
  if (keys.startsWith("g ")) return <Key>{keys.replace(" ", ">")}</Key>;
  return keys.split(" ").map((part) => <Key key={part}>{part}</Key>);
}

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { off } = useKeySettings();
  return (
    <Dialog open onClose={onClose} title="Keys" wide>
      {off ? (
        <p className="text-note text-soft">Single-letter keys are off. You can turn them on in Settings.</p>
      ) : null}
      <div className="gap-x-10 sm:columns-2">
        {KEYS.map(({ screen, keys }) => (
          <section key={screen} className="mb-6 break-inside-avoid">
            <h3 className="eyebrow mb-2">{screen}</h3>
            <dl className="grid gap-1">
              {keys.map(([key, does]) => (
                <div key={key} className="flex items-baseline justify-between gap-4">
                  <dt className="order-2 flex gap-1">
                    <Written keys={key} />
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
