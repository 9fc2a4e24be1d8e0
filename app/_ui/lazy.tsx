/** Loads parts of a screen lazily: their code loads at the first key or movement of the pointer. */
"use client";
import { type ComponentType, lazy as reactLazy, Suspense, useState } from "react";

type Load = () => Promise<unknown>;

const ACTS = ["keydown", "pointermove", "pointerdown"] as const;

/** The code to load; null once the person has begun to interact. */
let waiting: Set<Load> | null = new Set();

function begin(): void {
  for (const act of ACTS) document.removeEventListener(act, begin, true);
  const loads = waiting ?? [];
  waiting = null;
  for (const load of loads) ahead(load);
}

/** Ignores a failure; whoever needs the code requests it again. */
function ahead(load: Load): void {
  load().catch(() => undefined);
}

/**
 * Reading a screen needs none of this code, so it does not delay the screen; interacting does, so it loads before it is
 * needed.
 */
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

/** Returns the part as a component, which renders without suspending once its code has loaded. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | null = null;
  const bring = async () => {
    here = await load();
    return { default: here };
  };
  // A lazy component remembers a failed load, so the next attempt needs a new one.
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
