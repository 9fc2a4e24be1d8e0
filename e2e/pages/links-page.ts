/** Page object: what is around a claim or a source, as a graph, over time or as a table. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class LinksPage extends Screen {
  /** Waits until the view with this name is open. */
  async isOpen(view: "Graph" | "Timeline" | "Table"): Promise<void> {
    await expect(this.part(view)).toBeVisible();
    await this.reacts();
  }

  /** The button that opens the view. */
  toggle(view: "Graph" | "Timeline" | "Table") {
    return this.page.getByRole("group", { name: "View" }).getByRole("button", { name: view });
  }

  /** The claim with these words in the open view. */
  claim(words: string | RegExp) {
    return this.page.getByRole("region", { name: /^(?:Graph|Timeline|Table)$/u }).getByRole("link", { name: words });
  }

  get rows() {
    return this.part("Table").getByRole("row");
  }
}
