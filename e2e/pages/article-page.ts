/** Page object: one article with its claims. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ArticlePage extends Screen {
  async open(id: string): Promise<void> {
    await this.goTo(`/articles/${id}`);
    await this.isReady();
  }

  /** Times switch to the reader's time zone once the screen has hydrated. */
  async isReady(): Promise<void> {
    await expect(this.page.getByText(/Snapshot of .*\d\d:\d\d/u)).toBeVisible();
  }

  get claims() {
    return this.page.getByRole("list", { name: "Claims in this article" }).getByRole("listitem");
  }

  claim(words: string | RegExp) {
    return this.claims.filter({ hasText: words });
  }

  /** The claim that j and k have reached. */
  get current() {
    return this.page.getByRole("list", { name: "Claims in this article" }).locator("[aria-current]");
  }

  /** What the extractor would change, if anything. */
  get proposals() {
    return this.page.getByRole("list", { name: "Proposals for this article" }).getByRole("listitem");
  }

  proposal(title: "New" | "Marked differently" | "No longer found") {
    return this.proposals.filter({ hasText: title });
  }

  /** The words in the text that are marked for the current claim or proposal. */
  get markedWords() {
    return this.page.locator("[data-open]");
  }

  readonly extractAgain = () => this.button("Re-extract").click();

  /** The bar that shows the selected words. */
  get picked() {
    return this.part("Picked words");
  }
}
