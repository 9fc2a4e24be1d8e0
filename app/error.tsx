/** A page that failed to render. */
"use client";
import { Fault } from "./_ui/empty";

export default function PageFault({ reset }: { error: Error; reset: () => void }) {
  return (
    <Fault message="Something went wrong while this page was drawn. Nothing that was saved is lost." onRetry={reset} />
  );
}
