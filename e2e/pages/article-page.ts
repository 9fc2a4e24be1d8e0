/** One article with its claims. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ArticlePage extends Screen {
  async open(id: string): Promise<void> {
    await this.goTo(`/articles/${id}`);
    await this.isReady();
  }

  /** Times are written in the reader's own zone once the screen has begun to react. */
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

  /** What the extractor would have otherwise, if anything. */
  get proposals() {
    return this.page.getByRole("list", { name: "Proposals for this article" }).getByRole("listitem");
  }

  proposal(title: "New" | "Marked differently" | "No longer found") {
    return this.proposals.filter({ hasText: title });
  }

  /** The words of the text that are marked for the claim or the proposal that has been reached. */
  get markedWords() {
    return this.page.locator("[data-open]");
  }

  readonly extractAgain = () => this.button("Re-extract").click();

  /** The bar that shows the words that are selected. */
  get picked() {
    return this.part("Picked words");
  }
}
