/** Page object: the list of articles, with the import dialog. */
import type { Locator } from "@playwright/test";
import { Screen } from "./screen";

export class ArticlesPage extends Screen {
  readonly open = () => this.goTo("/articles");
  readonly openImport = () => this.goTo("/articles?import=paste");

  get items() {
    return this.page.getByRole("list", { name: "Articles" }).getByRole("listitem");
  }

  article(title: string | RegExp) {
    return this.items.filter({ hasText: title });
  }

  async paste(text: string): Promise<void> {
    await this.dialog.getByLabel("Paste an article").fill(text);
    await this.dialog.getByRole("button", { name: "Read the pasted text" }).click();
  }

  /** Chooses files: the dialog shows a single one's details for correction; the server imports several. */
  readonly choose = (...files: { name: string; mimeType: string; buffer: Buffer }[] | string[]) =>
    this.dialog.getByLabel("Choose files").setInputFiles(files);

  /** Chooses a folder on this machine, with everything below it. */
  readonly chooseFolder = (path: string) => this.dialog.getByLabel("Choose a folder").setInputFiles(path);

  /** Drops files onto the list of articles. */
  async drop(files: { name: string; text: string }[]): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name, { type: "text/plain" }));
      return transfer;
    }, files);
    await this.heading.dispatchEvent("drop", { dataTransfer: data });
  }

  /** A job of the server's. */
  job(title: string | RegExp): Locator {
    return this.part("Long work").getByRole("article", { name: title });
  }

  /** The refused items of a job, each with the reason. */
  async refusedOf(title: string | RegExp): Promise<Locator> {
    await this.job(title).getByText("What was refused, and why").click();
    return this.job(title).getByRole("list", { name: "Refused" }).getByRole("listitem");
  }

  /** The draft of an article that is about to be saved. */
  draft(name: string): Locator {
    return this.dialog.getByRole("form", { name: `Article from ${name}` });
  }

  readonly save = (name: string) => this.draft(name).getByRole("button", { name: "Import", exact: true }).click();

  /** The outcome of a file: saved, already known, or refused with the reason. */
  outcome(name: string): Locator {
    return this.dialog.getByRole("status").filter({ hasText: `${name}:` });
  }
}
