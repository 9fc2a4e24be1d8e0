/** Shown when a page fails to render. */
"use client";
import { Fault } from "@/app/_ui/empty";

export default function PageFault({ reset }: { error: Error; reset: () => void }) {
  return (
    <Fault message="Something went wrong while this page was loading. Nothing you saved is lost." onRetry={reset} />
  );
}
