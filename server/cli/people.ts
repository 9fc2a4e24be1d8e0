/** `stet people`: accounts. */
import type { Command } from "commander";
import { z } from "zod";
import { ROLES } from "../domain/person";
import { Refusal } from "../domain/refusal";
import { publicAddress, readSettings } from "../domain/settings";
import { CATALOGUE } from "../usecases/catalogue";
import { answer, onDesk, standardInput } from "./desk";

/** Adds `people add | list | disable | enable | role | invite`. */
export function addPeopleCommands(stet: Command): void {
  const people = stet.command("people").description("Accounts: add, list, disable, enable, change a role, invite.");
  people
    .command("add <email>")
    .description("Add an account.")
    .requiredOption("--name <name>", "what to call the person")
    .option("--role <role>", ROLES.join(", "), "reviewer")
    .option("--passphrase-stdin", "read the passphrase from standard input")
    .option("--json")
    .action(
      async (email: string, options: { name: string; role: string; passphraseStdin?: boolean; json?: boolean }) => {
        if (!options.passphraseStdin)
          throw new Refusal("invalid", "Give the passphrase on standard input, with --passphrase-stdin.");
        const input = { email, name: options.name, role: options.role, passphrase: standardInput() };
        const added = await onDesk((context) => CATALOGUE.people.add.execute(context, input));
        answer(options.json, added, () => `Added ${email} as ${options.role}.`);
      },
    );
  people
    .command("list")
    .description("Everybody at the desk.")
    .option("--json")
    .action(async (options: { json?: boolean }) => {
      const everybody = await onDesk((context) => CATALOGUE.people.list.execute(context, {}));
      answer(options.json, everybody, (list) =>
        list.map((one) => [one.email, one.name, one.role, one.disabledAt ? "disabled" : ""].join("\t")).join("\n"),
      );
    });
  addChange(people, "disable <email>", "End somebody's sessions and let them in no more.", { disabled: true });
  addChange(people, "enable <email>", "Let somebody in again.", { disabled: false });
  people
    .command("role <email> <role>")
    .description(`Change a role to ${ROLES.join(", ")}.`)
    .action((email: string, role: string) => change(email, { role: z.enum(ROLES).parse(role) }));
  people
    .command("invite")
    .description("Make a link that lets one person in, once, within seven days.")
    .option("--role <role>", ROLES.join(", "), "reviewer")
    .option("--json")
    .action(async (options: { role: string; json?: boolean }) => {
      const made = await onDesk((context) => CATALOGUE.people.invite.execute(context, { role: options.role }));
      const link = `${publicAddress(readSettings(process.env))}/invite/${made.token}`;
      answer(options.json, { ...made, link }, () => link);
    });
}

function addChange(people: Command, usage: string, description: string, values: { disabled: boolean }): void {
  people
    .command(usage)
    .description(description)
    .action((email: string) => change(email, values));
}

async function change(email: string, values: Record<string, unknown>): Promise<void> {
  await onDesk(async (context) => {
    const { id, version } = await CATALOGUE.people.find.execute(context, { email });
    await CATALOGUE.people.change.execute(context, { id, version, ...values });
  });
  console.log(`Changed ${email}.`);
}
