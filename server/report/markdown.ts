/** Renders a report in Markdown. */
import { escapeMarkdown, markdownLink } from "./markdown-text";
import { type Block, type Item, paragraphsOf, type Run } from "./outline";
import { outlineOf, type Printed } from "./report-outline";

/** Returns the whole report as one Markdown text. */
export function renderMarkdown(printed: Printed): string {
  const { title, blocks } = outlineOf(printed);
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(printBlock)].join("\n\n")}\n`;
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case "part":
      return [`## ${escapeMarkdown(block.heading)}`, ...block.blocks.map(printBlock)].join("\n\n");
    case "claim":
      return [
        `### Claim ${block.number}`,
        `**${escapeMarkdown(block.statement)}**`,
        ...block.blocks.map(printBlock),
      ].join("\n\n");
    case "notice":
      return `**${escapeMarkdown(block.words)}**`;
    case "facts":
      return block.facts.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${printRuns(value)}`).join("\n");
    case "prose":
      return paragraphsOf(block.text).map(escapeMarkdown).join("\n\n");
    case "quotation":
      return paragraphsOf(block.text)
        .map((line) => `> ${escapeMarkdown(line)}`)
        .join("\n>\n");
    case "list":
      return `${block.label ? `**${escapeMarkdown(block.label)}**\n\n` : ""}${printItems(block.items)}`;
  }
}

/** Prints a tight list if each item is one line, and a loose one if anything stands below an item. */
function printItems(items: readonly Item[]): string {
  const apart = items.some(({ below }) => below.length > 0) ? "\n\n" : "\n";
  return items
    .map(({ runs, below }) =>
      [`- ${printRuns(runs)}`, ...below.map((block) => indented(printBlock(block)))].join("\n\n"),
    )
    .join(apart);
}

/** Content of a list item is indented by two spaces. */
function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, "  ");
}

/** Prints runs on one line. Keeps their own leading and trailing spaces, which separate the runs. */
function printRuns(runs: readonly Run[]): string {
  return runs
    .map(({ words, link }) => {
      const [before, after] = [/^\s/u.test(words) ? " " : "", /\s$/u.test(words) ? " " : ""];
      const shown = !link
        ? escapeMarkdown(words)
        : link.startsWith("#")
          ? `[${escapeMarkdown(words)}](${link})`
          : markdownLink(words, link);
      return shown === "" ? before : before + shown + after;
    })
    .join("")
    .trim();
}
