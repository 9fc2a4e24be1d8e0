/** A key, shown quietly next to what it does, where there is room for a keyboard. */
import type { ReactNode } from "react";

export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block rounded-s max-md:hidden border border-b-2 border-line bg-sheet px-[5px] py-[2px] font-sans text-eyebrow leading-none font-medium text-soft">
      {children}
    </kbd>
  );
}
