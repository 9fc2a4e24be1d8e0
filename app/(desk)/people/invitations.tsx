/** Creates invitation links, and revokes open ones. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import { useToast } from "@/app/_ui/toasts/toasts";
import { NO_NAME, ROLES, type Role } from "@/server/domain/people/person";

export function Invitations() {
  const api = useTRPC();
  const tell = useToast();
  const open = useQuery(api.people.invitations.queryOptions({}));
  const invite = useChange(api.people.invite.mutationOptions());
  const withdraw = useChange(api.people.withdrawInvitation.mutationOptions());
  const [role, setRole] = useState<Role>("reviewer");
  const [link, setLink] = useState<string | null>(null);
  const make = async () => {
    const outcome = await invite.run({ role });
    if (outcome.ok) setLink(`${window.location.origin}/invite/${outcome.output.token}`);
  };
  const copy = async () => {
    if (!link) return;
    await navigator.clipboard.writeText(link);
    tell("Link copied.");
  };
  return (
    <section aria-label="Invitations" className="grid justify-items-start gap-3 edge py-6">
      <h2 className="eyebrow">Invitations</h2>
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <select
          aria-label="Role of the person invited"
          className="field w-auto!"
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          {ROLES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <Button tone="first" type="submit" busy={invite.busy}>
          Create a link
        </Button>
        <span className="text-note text-soft">It works once, for one person, within seven days.</span>
      </form>
      {link ? (
        <div className="grid w-full max-w-[80ch] gap-2 rounded-m border border-pencil bg-pencil-wash p-3">
          <p className="text-note">Send this link to the person. It will not be shown again.</p>
          <div className="flex gap-2">
            <input
              readOnly
              aria-label="Invitation link"
              className="field num"
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button onClick={() => void copy()}>Copy</Button>
          </div>
        </div>
      ) : null}
      <ul className="grid gap-1 text-note">
        {open.data?.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-2">
            <b className="font-semibold">{invitation.role}</b>
            <span className="text-soft">
              by {invitation.byName ?? NO_NAME}, until <Moment at={invitation.expiresAt} />
            </span>
            <Button tone="quiet" onClick={() => void withdraw.run({ id: invitation.id })}>
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
