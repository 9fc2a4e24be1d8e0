/** Lists the people at the desk; for an admin also their roles, their accounts, and invitations. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { MenuButton } from "@/app/_ui/menus/menu-button";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import { ROLES, type Role } from "@/server/domain/people/person";
import { Invitations } from "./invitations";

const AccountDialog = lazy(() => import("./account-dialog").then((part) => part.AccountDialog));

type Person = Outputs["people"]["list"][number];

const ROLE_WORDS: Record<Role, string> = {
  viewer: "reads and exports",
  reviewer: "imports, annotates, reviews",
  editor: "also rules, merges sources, publishes",
  admin: "also manages people and settings",
};

export function PeopleScreen() {
  const api = useTRPC();
  const overview = useQuery(api.desk.overview.queryOptions());
  const people = useQuery(api.people.list.queryOptions({}));
  const change = useChange(api.people.change.mutationOptions());
  const [open, setOpen] = useState<Person | "new" | null>(null);
  const isMe = (person: Person) => person.id === overview.data?.me?.id;
  const manages = overview.data?.allowed.includes("person.manage") ?? false;
  return (
    <>
      <ScreenHead
        title="People"
        about={
          manages
            ? "A changed role or a disabled account takes effect at once."
            : "Who works at this desk. An admin changes roles."
        }
      >
        {manages ? <Button onClick={() => setOpen("new")}>Add an account</Button> : null}
      </ScreenHead>
      {people.error ? <Fault message={refusalOf(people.error).message} onRetry={() => void people.refetch()} /> : null}
      {people.isPending ? <Waiting lines={3} /> : null}
      <ul aria-label="People">
        {people.data?.map((person) => (
          <li
            key={person.id}
            className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-6 gap-y-2 border-b border-line edge py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <p className={person.disabledAt ? "text-soft" : "font-semibold"} dir="auto">
                {person.name}
                {isMe(person) ? <span className="font-normal text-soft"> (you)</span> : null}
              </p>
              <p className="text-note text-soft">
                {person.email && !person.invented ? `${person.email} · ` : ""}since <Moment at={person.createdAt} />
                {person.disabledAt ? " · disabled" : ""}
              </p>
            </div>
            {person.invented ? (
              <span className="text-note text-soft">invented for the sample: nobody can sign in under this name</span>
            ) : manages ? (
              <div className="flex flex-wrap gap-2">
                <MenuButton
                  label={`Role of ${person.name}: ${person.role}. Change`}
                  busy={change.busy}
                  items={ROLES.map((role) => ({
                    label: `${role}: ${ROLE_WORDS[role]}`,
                    current: role === person.role,
                    onChoose: () => void change.run({ id: person.id, version: person.version, role }),
                  }))}
                >
                  {person.role}
                </MenuButton>
                <Button onClick={() => setOpen(person)}>New passphrase</Button>
                {isMe(person) ? null : (
                  <Button
                    tone={person.disabledAt ? "plain" : "danger"}
                    onClick={() =>
                      void change.run({ id: person.id, version: person.version, disabled: !person.disabledAt })
                    }
                  >
                    {person.disabledAt ? "Enable" : "Disable"}
                  </Button>
                )}
              </div>
            ) : (
              <span className="text-note text-soft">
                {person.role}: {ROLE_WORDS[person.role]}
              </span>
            )}
          </li>
        ))}
      </ul>
      {manages ? <Invitations /> : null}
      {open ? <AccountDialog person={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
