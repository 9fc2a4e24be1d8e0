/**
 * Personal name, theme, passphrase and sessions; what the desk's extractor and suggestions learned; for an admin also the desk's name, backups,
 * heads and refusals.
 */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Fault, Waiting } from "@/app/_ui/empty";
import { Field } from "@/app/_ui/field";
import { useToast } from "@/app/_ui/toasts/toasts";
import { BackupsPart } from "./backups-part";
import { ExtractionPart } from "./extraction-part";
import { HeadsPart } from "./heads-part";
import { KeysPart } from "./keys-part";
import { LinksPart } from "./links-part";
import { PassphraseForm } from "./passphrase-form";
import { SecurityPart } from "./security-part";
import { SessionsPart } from "./sessions-part";
import { ThemeChoice } from "./theme-choice";

export function SettingsScreen() {
  const api = useTRPC();
  const account = useQuery(api.account.get.queryOptions({}));
  const overview = useQuery(api.desk.overview.queryOptions());
  if (account.isLoadingError)
    return <Fault message={refusalOf(account.error).message} onRetry={() => void account.refetch()} />;
  if (!account.data || !overview.data) return <Waiting />;
  return (
    <>
      <ScreenHead title="Settings" about={`Signed in as ${account.data.email}, ${account.data.role}.`} />
      <div className="max-w-[640px] divide-y divide-line">
        <Part title="You">
          <NameForm name={account.data.name} />
        </Part>
        <Part title="Appearance">
          <ThemeChoice />
        </Part>
        <Part title="Keys">
          <KeysPart keys={overview.data.keys} />
        </Part>
        {account.data.hasPassphrase ? (
          <Part title="Passphrase">
            <PassphraseForm />
          </Part>
        ) : null}
        <Part title="Where you are signed in">
          <SessionsPart sessions={account.data.sessions} />
        </Part>
        <Part title="Extraction">
          <ExtractionPart />
        </Part>
        <Part title="Suggested links">
          <LinksPart />
        </Part>
        {overview.data.allowed.includes("desk.edit") ? (
          <Part title="The desk">
            <DeskForm name={overview.data.name} />
          </Part>
        ) : null}
        {overview.data.allowed.includes("backup.read") ? (
          <>
            <Part title="Backups">
              <BackupsPart />
            </Part>
            <Part title="Heads of the history">
              <HeadsPart />
            </Part>
          </>
        ) : null}
        {overview.data.allowed.includes("security.read") ? (
          <Part title="Security log">
            <SecurityPart />
          </Part>
        ) : null}
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 px-4 py-6 md:px-6" aria-label={title}>
      <h2 className="eyebrow">{title}</h2>
      {children}
    </section>
  );
}

function NameForm({ name }: { name: string }) {
  const api = useTRPC();
  const tell = useToast();
  const rename = useChange(api.account.rename.mutationOptions());
  const { register, handleSubmit } = useForm({ defaultValues: { name } });
  const save = handleSubmit(async (input) => {
    if ((await rename.run(input)).ok) tell("Your name is saved.");
  });
  return (
    <form onSubmit={save} className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1">
        <Field label="Name">
          <input className="field" autoComplete="name" {...register("name")} />
        </Field>
      </div>
      <Button type="submit" className="mt-[26px]" busy={rename.busy}>
        Save
      </Button>
    </form>
  );
}

function DeskForm({ name }: { name: string }) {
  const api = useTRPC();
  const tell = useToast();
  const rename = useChange(api.desk.rename.mutationOptions());
  const { register, handleSubmit } = useForm({ defaultValues: { name } });
  const save = handleSubmit(async (input) => {
    if ((await rename.run(input)).ok) tell("The desk’s name is saved.");
  });
  return (
    <form onSubmit={save} className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1">
        <Field label="Name of the desk" hint="Appears on every report.">
          <input className="field" {...register("name")} />
        </Field>
      </div>
      <Button type="submit" className="mt-[26px]" busy={rename.busy}>
        Save
      </Button>
    </form>
  );
}
