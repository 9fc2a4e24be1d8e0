/** The list of articles, with the import dialog. */
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

  readonly choose = (files: { name: string; mimeType: string; buffer: Buffer }[] | string[]) =>
    this.dialog.getByLabel("or choose files").setInputFiles(files);

  /** What was found about an article that is about to be saved. */
  draft(name: string): Locator {
    return this.dialog.getByRole("form", { name: `Article from ${name}` });
  }

  readonly save = (name: string) => this.draft(name).getByRole("button", { name: "Import", exact: true }).click();

  /** What came of a file: saved, known already, or refused with the reason. */
  outcome(name: string): Locator {
    return this.dialog.getByRole("status").filter({ hasText: `${name}:` });
  }
}
