/** Page object: the register of sources, and one entry. */
import { expect } from "@playwright/test";
import { LongScreen } from "./long-screen";

export class SourcesPage extends LongScreen {
  readonly open = (query = "") => this.goTo(`/sources${query}`);
  readonly openOne = (id: string) => this.goTo(`/sources/${id}`);

  get lines() {
    return this.page.getByRole("main").getByRole("row");
  }

  row(name: string) {
    return this.lines.filter({ hasText: name });
  }

  /** Merges the open source into another, found by its name. */
  async mergeInto(name: string): Promise<void> {
    await this.button("Merge into another").click();
    await this.dialog.getByRole("searchbox", { name: "Search sources" }).fill(name);
    await this.dialog.getByRole("radio", { name }).check();
    await this.dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  readonly openSource = (name: string) => this.page.getByRole("link", { name, exact: true }).click();

  /** The head of the open source, which says what it is part of. */
  get head() {
    return this.page.getByRole("main").locator("header");
  }

  /** The sources that may be part of another. */
  get possibleParts() {
    return this.page.getByRole("list", { name: "May be part of another" }).getByRole("listitem");
  }

  get particulars() {
    return this.page.getByRole("complementary", { name: "Particulars" });
  }

  /** The possible duplicates of the open source, and the entries marked as distinct from it. */
  get mayBeSame() {
    return this.part("May be the same");
  }

  /** Opens the list of possible duplicates in the register. */
  readonly openPairs = () => this.page.getByText(/pairs? may be the same/u).click();

  /** Opens the page of the first source of a pair. */
  readonly openPair = (one: string, other: string) =>
    this.page.getByRole("link", { name: `${one} and ${other}` }).click();

  /** Rates and tags the open source. */
  async correct(rating: string, tags: string): Promise<void> {
    await this.button("Correct").click();
    await this.dialog.getByLabel(/^Reliability/u).selectOption(rating);
    await this.dialog.getByLabel("Tags").fill(tags);
    await this.dialog.getByRole("button", { name: "Save" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
