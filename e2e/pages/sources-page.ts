/** The register of sources, and one entry of it. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class SourcesPage extends Screen {
  readonly open = () => this.goTo("/sources");
  readonly openOne = (id: string) => this.goTo(`/sources/${id}`);

  row(name: string) {
    return this.page.getByRole("row").filter({ hasText: name });
  }

  readonly openSource = (name: string) => this.page.getByRole("link", { name, exact: true }).click();

  get particulars() {
    return this.page.getByRole("complementary", { name: "Particulars" });
  }

  /** Rates and tags the source that is open. */
  async correct(rating: string, tags: string): Promise<void> {
    await this.button("Correct").click();
    await this.dialog.getByLabel(/^Reliability/u).selectOption(rating);
    await this.dialog.getByLabel("Tags").fill(tags);
    await this.dialog.getByRole("button", { name: "Save" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
