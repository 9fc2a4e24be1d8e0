/** `stet reextract`: proposes what the current extractor would change in existing articles. */
import type { Command } from "commander";
import { Refusal } from "@/server/domain/refusal";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { Context } from "@/server/usecases/define";
import { answer, onDesk } from "../desk";
import { progress } from "../progress";
import { sideBySide } from "../side-by-side";

type Options = { all?: boolean; as?: string; json?: boolean };
type Line = Awaited<ReturnType<typeof CATALOGUE.articles.extractAgain.execute>>;

/** Adds `reextract [ARTICLE…]`. */
export function addReextractCommand(stet: Command): void {
  stet
    .command("reextract [article...]")
    .description("Extract articles again, by their ids, and propose what differs. No claim is changed.")
    .option("--all", "every article of the desk")
    .option("--as <email>", "act as this person")
    .option("--json")
    .action(async (ids: string[], options: Options) => {
      if ((ids.length === 0) !== (options.all === true))
        throw new Refusal("invalid", "Give the ids of some articles, or --all for every one.");
      const lines = await onDesk(async (context) => {
        return extractAll(context, options.all ? await allIds(context) : ids);
      }, options.as);
      answer(options.json, lines, (all) => all.map(inWords).join("\n"));
    });
}

async function allIds(context: Context): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof CATALOGUE.articles.list.execute>> = await CATALOGUE.articles.list.execute(
      context,
      { cursor, limit: 100 },
    );
    ids.push(...page.articles.map((article) => article.id));
    cursor = page.next;
  } while (cursor);
  return ids;
}

async function extractAll(context: Context, ids: readonly string[]): Promise<Line[]> {
  const bar = progress(ids.length, "articles");
  const extract = (id: string) => CATALOGUE.articles.extractAgain.execute(context, { id });
  const lines = await sideBySide(ids, extract, () => bar.step());
  bar.end();
  return lines;
}

function inWords({ id, title, new: added, gone, moved, unread }: Line): string {
  const counts = `${added} new, ${gone} gone, ${moved} moved`;
  return [id, title, counts, ...(unread ? [unread] : [])].join("\t");
}
