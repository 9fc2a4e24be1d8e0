/** The layout of the pages before sign-in: one column, the brand above it. */
import type { ReactNode } from "react";

export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-[400px] content-start gap-8 px-5 pt-[12vh] pb-12">
      <div className="font-serif text-[30px] leading-none font-semibold tracking-[-0.01em]">
        <span className="stet-mark">Stet</span>
      </div>
      {children}
    </main>
  );
}
