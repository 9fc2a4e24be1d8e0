/** The list of keys. */
"use client";
import { Dialog } from "../_ui/dialog";
import { Key } from "../_ui/key";
import { KEYS } from "./keys";

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Keys" wide>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {KEYS.map(({ screen, keys }) => (
          <section key={screen}>
            <h3 className="eyebrow mb-2">{screen}</h3>
            <dl className="grid gap-1">
              {keys.map(([key, does]) => (
                <div key={key} className="flex items-baseline justify-between gap-4">
                  <dt className="order-2 flex gap-1">
                    {key.split(" ").map((part) => (
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
