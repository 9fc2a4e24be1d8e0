/** Replaces an empty screen: says why it is empty and what to do. */
import type { ReactNode } from "react";

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="edge grid justify-items-start gap-3 py-12">
      <p className="font-serif text-[20px] leading-snug font-medium">
        <span className="stet-mark">{title}</span>
      </p>
      <div className="grid max-w-[56ch] justify-items-start gap-3 text-soft">{children}</div>
    </div>
  );
}

/** Replaces the result of a query that failed. */
export function Fault({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div role="alert" className="edge grid justify-items-start gap-2 py-12">
      <p className="font-semibold text-bad">This could not be loaded.</p>
      <p className="max-w-[56ch] text-soft">{message}</p>
      <button type="button" className="font-medium text-pencil underline underline-offset-4" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** A skeleton of grey lines while text loads. Says "loading" to screen readers. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  return (
    <div role="status" className="grid gap-6 p-6">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, i) => `line ${i}`).map((key, i) => (
        <div key={key} aria-hidden className="grid gap-2">
          <div className="h-4 max-w-[60ch] rounded-s bg-well" style={{ width: `${88 - ((i * 17) % 40)}%` }} />
          <div className="h-3 max-w-[30ch] rounded-s bg-well" style={{ width: `${40 - ((i * 7) % 20)}%` }} />
        </div>
      ))}
    </div>
  );
}
