/** For an admin: whose sign-in was refused, and who changed others' permissions, with the address and the browser. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deviceWords } from "@/app/_desk/history/device-words";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";

type Line = Outputs["desk"]["securityEvents"][number];

const FIRST = 12;

/** A changed permission has a sentence of its own in the line. */
const WORDS: Readonly<Record<Exclude<Line["kind"], "changed">, string>> = {
  "sign-in failed": "Sign-in failed",
  "sign-in slowed": "Sign-in had to wait",
  "sign-in refused": "Single sign-on refused",
  "not allowed": "Not allowed",
};

export function SecurityPart() {
  const api = useTRPC();
  const [all, setAll] = useState(false);
  const events = useQuery(api.desk.securityEvents.queryOptions({}));
  if (events.isLoadingError) return <p className="text-note text-bad">{refusalOf(events.error).message}</p>;
  if (!events.data) return <p className="text-note text-soft">Loading…</p>;
  if (events.data.length === 0)
    return <p className="text-note text-soft">Nobody was refused, and nobody’s role was changed.</p>;
  return (
    <>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 text-note">
        {events.data.slice(0, all ? undefined : FIRST).map((line) => (
          <SecurityLine key={line.id} line={line} />
        ))}
      </ul>
      {!all && events.data.length > FIRST ? (
        <div>
          <Button onClick={() => setAll(true)}>Show the newest {events.data.length}</Button>
        </div>
      ) : null}
    </>
  );
}

function SecurityLine({ line }: { line: Line }) {
  const { kind, personName, detail, times, lastAt, address, device } = line;
  const about = [personName, detail].filter((part) => part).join(", ");
  return (
    <li>
      <p className="break-words">
        {kind === "changed" ? (
          detail
        ) : (
          <>
            <b className="font-semibold">{WORDS[kind]}</b>
            {about ? `: ${about}` : ""}
          </>
        )}
        {times > 1 ? <span className="num text-soft"> · {times} times</span> : null}
      </p>
      <p className="truncate text-small text-soft" title={device ?? undefined}>
        <Moment at={lastAt} />
        {kind === "changed" && personName ? ` · by ${personName}` : ""} · <span className="num">{address}</span>
        {device ? ` · ${deviceWords(device)}` : ""}
      </p>
    </li>
  );
}
