/** Shown when a screen fails to render; the rail stays, so that people can go elsewhere. */
"use client";
import { Fault } from "@/app/_ui/empty";

export default function ScreenFault({ reset }: { error: Error; reset: () => void }) {
  return (
    <Fault message="Something went wrong while this screen was loading. Nothing you saved is lost." onRetry={reset} />
  );
}
