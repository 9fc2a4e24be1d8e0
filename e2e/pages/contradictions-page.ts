/** Page object: the contradictions that people confirmed. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ContradictionsPage extends Screen {
  async open(): Promise<void> {
    await this.goTo("/contradictions");
    await expect(this.list.locator("[aria-current]")).toBeVisible();
  }

  get list() {
    return this.page.getByRole("list", { name: "Contradictions" });
  }

  /** The contradiction of claims with these words. */
  card(words: string | RegExp) {
    return this.list.getByRole("article").filter({ hasText: words });
  }

  readonly showReconciled = () => this.button(/^Show reconciled/u).click();
}
