/** Page object: the list of claims. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ClaimsPage extends Screen {
  async open(query = ""): Promise<void> {
    await this.goTo(`/claims${query}`);
    await this.isReady();
  }

  /** The count below the list arrives from the server after the screen has hydrated. */
  async isReady(): Promise<void> {
    await expect(this.count).toBeVisible();
  }

  /** The number of claims that the filter matches. */
  get count() {
    return this.page.getByText(/^[\d,]+ claims?$/u);
  }

  get list() {
    return this.page.getByRole("list", { name: "Claims", exact: true });
  }

  get rows() {
    return this.list.getByRole("listitem");
  }

  row(words: string | RegExp) {
    return this.rows.filter({ hasText: words });
  }

  /** The claim that j and k have reached. */
  get current() {
    return this.list.locator("[aria-current]");
  }

  /** Scrolls to the current end of the list. */
  async toEnd(): Promise<void> {
    await this.list.hover({ position: { x: 10, y: 10 } });
    await this.page.mouse.wheel(0, 1_000_000);
  }

  /** The message about claims that could not be fetched. */
  get fault() {
    return this.page.getByRole("main").getByRole("alert");
  }

  get searchBox() {
    return this.page.getByRole("searchbox", { name: /Search claims/u });
  }

  async search(words: string): Promise<void> {
    await this.searchBox.fill(words);
    await this.searchBox.press("Enter");
  }

  readonly openClaim = (words: string | RegExp) => this.row(words).getByRole("link").first().click();

  /** Selects the claim by its checkbox. */
  readonly select = (words: string | RegExp) => this.row(words).getByRole("checkbox").check();

  /** The bar of actions on the selected claims. */
  get bulk() {
    return this.part("Selected claims");
  }

  /** Downloads the claims that the filter matches. */
  download(format: string): Promise<{ name: string; text: string }> {
    return this.fileBehind(this.page.getByRole("link", { name: format, exact: true }));
  }

  /** The active filters, above the list. */
  get filters() {
    return this.part("Filters that are on");
  }

  /** A value of a facet, such as "Disputed" under "Verdict". */
  facet(name: string, value: string | RegExp) {
    return this.page.getByRole("complementary", { name: "Filters" }).getByRole("region", { name }).getByRole("button", {
      name: value,
    });
  }
}
