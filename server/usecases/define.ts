/**
 * Runs every use case: an action, a schema and one function. Permission, validation, history and change messages are
 * handled here.
 */
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Database, Handle, Tell } from "@/db/database";
import { WORKFLOWS } from "@/server/domain/claims/claim";
import type { EventDraft } from "@/server/domain/history/event";
import { type Touched, touchedBy, writeMessage } from "@/server/domain/history/touched";
import type { Actor } from "@/server/domain/people/person";
import { type Action, can, type Subject } from "@/server/domain/policy";
import { Refusal } from "@/server/domain/refusal";
import { storable } from "@/server/domain/words/storable";
import { appendEvents } from "@/server/store/history/events";
import { workers } from "@/server/workers/workers";
import { type From, watched, watchIn } from "./watch";

/** Who makes the request, on which desk, when, and from where. */
export type Context = {
  actor: Actor | null;
  database: Database;
  now: () => number;
  /** The address and browser of a request; missing on the command line, and when one use case calls another. */
  from?: From | undefined;
  /** The id of the calling tab, by which it recognises its own changes. */
  client?: string | undefined;
  /** Called with what a change has touched, after the commit. */
  onTouched?: ((touched: Touched) => void) | undefined;
  /**
   * For a caller that has to store a change's outcome atomically with it: runs in the same transaction, and rolls it
   * back by throwing.
   */
  inTransaction?: ((written: { tx: Handle; tell: Tell; output: unknown }) => Promise<void>) | undefined;
};

type Asked<I> = { input: I; actor: Actor | null; now: number };
export type Reading<I> = Asked<I> & { db: Handle };
/** The context of the step before a change: `ask` runs another use case as the same person. */
export type Preparing<I> = Reading<I> & {
  ask: <Output>(useCase: UseCase<z.ZodType, Output, "read">, input: unknown) => Promise<Output>;
};
export type Changing<I, S, P> = Asked<I> & {
  tx: Handle;
  subject: S;
  prepared: P;
  newId: () => string;
  /** Adds a line to the history, written in the same transaction. */
  log: (event: EventDraft) => void;
  /** Adds a line to the list of security events for admins, written in the same transaction. */
  watch: (detail: string) => void;
};

export type UseCase<
  Schema extends z.ZodType = z.ZodType,
  Output = unknown,
  Kind extends "read" | "change" = "read" | "change",
> = {
  kind: Kind;
  action: Action;
  /** Every object in the schema is strict: an unknown field is refused, not silently ignored. */
  input: Schema;
  /** For use cases that run in a worker thread, the name under which the thread finds this one. */
  inWorker?: string | undefined;
  /** Parses the input, checks the policy, does the work, records it. Throws a Refusal. */
  execute(context: Context, input: unknown): Promise<Output>;
};

/**
 * Defines a use case that only reads. A slow one reads one snapshot of the desk, and runs in a worker thread, if there
 * are any, under its name in the catalogue.
 */
export function reading<Schema extends z.ZodType, Output>(definition: {
  action: Action;
  input: Schema;
  inWorker?: string;
  run: (asked: Reading<z.output<Schema>>) => Promise<Output>;
}): UseCase<Schema, Output, "read"> {
  return {
    kind: "read",
    action: definition.action,
    input: definition.input,
    inWorker: definition.inWorker,
    async execute(context, raw) {
      await watched(context, definition.action, async () => permit(context.actor, definition.action, {}));
      const input = parse(definition.input, raw);
      const asked = { actor: context.actor, now: context.now() };
      if (!definition.inWorker) return definition.run({ ...asked, input, db: context.database.read });
      const { runInWorker } = workers();
      if (runInWorker) return runInWorker(definition.inWorker, { ...asked, input: raw }) as Promise<Output>;
      return context.database.snapshot((db) => definition.run({ ...asked, input, db }));
    },
  };
}

/**
 * Defines a use case that changes the desk. `subject` loads what the permission depends on; `prepare` does slow work
 * (hashing, extraction, gathering) before the transaction.
 */
export function changing<Schema extends z.ZodType, Output, S extends Subject = Subject, P = undefined>(definition: {
  action: Action;
  input: Schema;
  subject?: (db: Handle, input: z.output<Schema>) => Promise<S>;
  prepare?: (asked: Preparing<z.output<Schema>>) => Promise<P>;
  run: (asked: Changing<z.output<Schema>, S, P>) => Promise<Output>;
}): UseCase<Schema, Output, "change"> {
  const { action } = definition;
  const load = async (db: Handle, input: z.output<Schema>) =>
    definition.subject ? definition.subject(db, input) : ({} as S);
  const change = async (context: Context, raw: unknown) => {
    const { actor, database, now: clock, inTransaction, from, client = null } = context;
    if (!actor && !can(null, action)) throw signedOut();
    const input = parse(definition.input, raw);
    const now = clock();
    let prepared = undefined as P;
    if (definition.prepare) {
      permit(actor, action, await load(database.read, input));
      const ask: Preparing<unknown>["ask"] = (useCase, asked) =>
        useCase.execute({ actor, database, now: clock }, asked);
      prepared = await definition.prepare({ input, actor, now, db: database.read, ask });
    }
    const { output, touched } = await database.write(async (tx, tell) => {
      const subject = await load(tx, input);
      permit(actor, action, subject);
      const lines: EventDraft[] = [];
      const log = (event: EventDraft) => void lines.push(event);
      const details: string[] = [];
      const watch = (detail: string) => void details.push(detail);
      const output = await definition.run({ input, actor, now, tx, subject, prepared, newId: uuidv7, log, watch });
      const newest = await appendEvents(tx, lines, { actor, action, at: now, newId: uuidv7 });
      const touched = lines.length > 0 ? touchedBy(lines, action, newest) : null;
      if (touched) tell(writeMessage({ ...touched, client }));
      for (const detail of details)
        await watchIn(tx, { kind: "changed", personId: actor?.id ?? null, detail }, { from, now });
      await inTransaction?.({ tx, tell, output });
      return { output, touched };
    });
    if (touched) context.onTouched?.(touched);
    return output;
  };
  return {
    kind: "change",
    action,
    input: definition.input,
    execute: (context, raw) => watched(context, action, () => change(context, raw)),
  };
}

function permit(actor: Actor | null, action: Action, subject: Subject): void {
  if (can(actor, action, subject)) return;
  if (!actor) throw signedOut();
  if (subject.workflow && WORKFLOWS.some((workflow) => can(actor, action, { ...subject, workflow }))) {
    throw new Refusal("wrong state", `This claim is ${subject.workflow}, so that is not possible now.`);
  }
  if (actor.kind === "operator")
    throw new Refusal(
      "not allowed",
      "This has to be done in a person's own name. Say whose, with --as and their e-mail address.",
    );
  throw new Refusal(
    "not allowed",
    `Your role (${actor.role}) does not allow this. Ask an editor or an admin of your desk.`,
  );
}

function signedOut(): Refusal {
  return new Refusal("not signed in", "You are signed out. Sign in again; what you typed is still here.");
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return storable(result.data);
  const issue = result.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  if (issue?.code === "unrecognized_keys") throw unknownField([...issue.path, issue.keys[0]].join("."));
  throw new Refusal("invalid", issue?.message ?? "This input is not valid.", { field });
}

function unknownField(field: string): Refusal {
  return new Refusal("invalid", `There is no field “${field}”. Correct its name, or leave it out.`, { field });
}
