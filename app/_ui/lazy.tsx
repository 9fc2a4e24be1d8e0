/** Parts of a screen that nobody has asked for yet: their code comes with the first key or movement of the pointer. */
"use client";
import { type ComponentType, lazy as reactLazy, Suspense, useState } from "react";

type Load = () => Promise<unknown>;

const ACTS = ["keydown", "pointermove", "pointerdown"] as const;

/** What is to be loaded; null once somebody has begun to act. */
let waiting: Set<Load> | null = new Set();

function begin(): void {
  for (const act of ACTS) document.removeEventListener(act, begin, true);
  const loads = waiting ?? [];
  waiting = null;
  for (const load of loads) ahead(load);
}

/** Whoever needs it in spite of a failure asks again. */
function ahead(load: Load): void {
  load().catch(() => undefined);
}

/** Reading a screen takes none of this, so it does not hold it up; acting does, so it is there before it is asked for. */
function onceSomebodyActs(load: Load): void {
  if (typeof document === "undefined") return;
  if (!waiting) {
    ahead(load);
    return;
  }
  if (waiting.size === 0)
    for (const act of ACTS) document.addEventListener(act, begin, { capture: true, passive: true });
  waiting.add(load);
}

/** The part as a component, shown without a pause once its code is here. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | null = null;
  const bring = async () => {
    here = await load();
    return { default: here };
  };
  // A lazy component remembers that it could not be loaded, so the next attempt needs another.
  const attempt = () =>
    reactLazy(() =>
      bring().catch((error: unknown) => {
        coming = attempt();
        throw error;
      }),
    );
  let coming = attempt();
  onceSomebodyActs(bring);
  return function Lazy(props: Props) {
    const [Part] = useState(() => here ?? coming);
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
