/** Page object: the contradictions that people confirmed. */
import { expect } from "@playwright/test";
import { FilteredList } from "./filtered-list";

export class ContradictionsPage extends FilteredList {
  async openAll(): Promise<void> {
    await this.open("/contradictions");
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

  readonly openPairs = (query = "") => this.open(`/contradictions${query}`);

  get pairs() {
    return this.list.getByRole("article");
  }

  /** The pair that j and k have reached. */
  get current() {
    return this.list.locator("[aria-current]");
  }
}
