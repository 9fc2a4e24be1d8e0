/** Lists the devices that the person is signed in on, and signs out of all of them. */
"use client";
import { deviceWords } from "@/app/_desk/history/device-words";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";

export function SessionsPart({ sessions }: { sessions: Outputs["account"]["get"]["sessions"] }) {
  const api = useTRPC();
  const out = useChange(api.account.signOutEverywhere.mutationOptions());
  const leave = async () => {
    if ((await out.run({})).ok) window.location.assign("/sign-in");
  };
  return (
    <>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5 text-note">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap gap-x-2">
            <span className="max-w-[min(60ch,100%)] truncate" title={session.device ?? undefined}>
              {session.device ? deviceWords(session.device) : "Unknown device"}
            </span>
            <span className="text-soft">
              since <Moment at={session.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button tone="danger" busy={out.busy} onClick={() => void leave()}>
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}
