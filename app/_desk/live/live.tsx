/** Keeps the screen current with others' changes: listens to the server only while the tab is visible. */
"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type ChangeMessage, readMessage } from "@/server/domain/history/touched";
import { useLiveSync } from "./live-sync";

const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 300_000;

export function Live() {
  const api = useTRPC();
  const { hear, stop } = useLiveSync();
  const { line } = useSuspenseQuery(api.desk.overview.queryOptions()).data;
  const [first] = useState(line);
  useEffect(() => {
    const leave = follow(first, hear);
    return () => {
      leave();
      stop();
    };
  }, [hear, stop, first]);
  return null;
}

/**
 * Listens for changes after this line of history whenever the tab is visible: browsers allow six connections per host,
 * and a hidden tab must not occupy one. The server says what was missed meanwhile.
 */
function follow(line: number, hear: (message: ChangeMessage) => void): () => void {
  let newest = String(line);
  let pause = FIRST_PAUSE;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = new EventSource(`/api/live?after=${newest}`);
    source = opened;
    opened.onopen = () => {
      pause = FIRST_PAUSE;
    };
    opened.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      newest = lastEventId || newest;
      hear(readMessage(data));
    };
    opened.onerror = () => {
      // The browser reconnects by itself after a cut, but not after an error status, such as after signing out or from
      // a proxy without its server.
      if (opened.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };
  const look = () => (document.visibilityState === "visible" ? (source ?? open()) : close());
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    close();
  };
}
