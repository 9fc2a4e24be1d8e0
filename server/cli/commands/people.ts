/** `stet people`: manages accounts. */
import { Argument, type Command, Option } from "commander";
import { publicAddress, readSettings } from "@/server/domain/desk/settings";
import { ROLES } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { CATALOGUE } from "@/server/usecases/catalogue";
import { answer, onDesk, standardInput } from "../desk";

/** Adds `people add | list | disable | enable | role | invite`. */
export function addPeopleCommands(stet: Command): void {
  const people = stet.command("people").description("Accounts: add, list, disable, enable, change a role, invite.");
  people
    .command("add <email>")
    .description("Add an account.")
    .requiredOption("--name <name>", "what to call the person")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("reviewer"))
    .option("--passphrase-stdin", "read the passphrase from standard input")
    .option("--json")
    .action(
      async (email: string, options: { name: string; role: string; passphraseStdin?: boolean; json?: boolean }) => {
        if (!options.passphraseStdin)
          throw new Refusal("invalid", "Give the passphrase on standard input, with --passphrase-stdin.");
        const input = { email, name: options.name, role: options.role, passphrase: askedPassphrase(options) };
        const added = await onDesk((context) => CATALOGUE.people.add.execute(context, input));
        answer(options.json, added, () => `Added ${email} as ${options.role}.`);
      },
    );
  people
    .command("list")
    .description("Everyone at the desk.")
    .option("--json")
    .action(async (options: { json?: boolean }) => {
      const everybody = await onDesk((context) => CATALOGUE.people.list.execute(context, {}));
      answer(options.json, everybody, (list) =>
        list.map((one) => [one.email, one.name, one.role, one.disabledAt ? "disabled" : ""].join("\t")).join("\n"),
      );
    });
  addChange(people, "disable <email>", "Disable an account. This ends its sessions.", { disabled: true });
  addChange(people, "enable <email>", "Enable an account again.", { disabled: false });
  people
    .command("role <email>")
    .addArgument(new Argument("<role>", "the new role").choices(ROLES))
    .description("Change a person's role. This ends their sessions.")
    .action((email: string, role: string) => change(email, { role }));
  people
    .command("passphrase <email>")
    .description("Give someone a new passphrase when theirs is forgotten. This ends their sessions.")
    .option("--passphrase-stdin", "read the passphrase from standard input")
    .action(async (email: string, options: { passphraseStdin?: boolean }) => {
      const passphrase = askedPassphrase(options);
      await onDesk(async (context) => {
        const { id, version } = await CATALOGUE.people.find.execute(context, { email });
        await CATALOGUE.people.resetPassphrase.execute(context, { id, version, passphrase });
      });
      console.log(`Changed ${email}.`);
    });
  people
    .command("invite")
    .description("Make a link that lets one person join, once, within seven days.")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("reviewer"))
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

/** A passphrase is never an argument of the command, where other users of the machine could read it. */
function askedPassphrase(options: { passphraseStdin?: boolean }): string {
  if (!options.passphraseStdin)
    throw new Refusal("invalid", "Give the passphrase on standard input, with --passphrase-stdin.");
  return standardInput();
}
