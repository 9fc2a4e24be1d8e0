/** Page object: the reports, and one of them. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ReportPage extends Screen {
  readonly openList = () => this.goTo("/reports");
  readonly open = (id: string) => this.goTo(`/reports/${id}`);

  get list() {
    return this.page.getByRole("list", { name: "Reports" });
  }

  /** Begins a report on the claims in these workflow states that have the tag. */
  async begin(title: string, summary: string, tag: string): Promise<void> {
    await this.button("New report").click();
    await this.dialog.getByLabel("Title").fill(title);
    await this.dialog.getByLabel("Summary").fill(summary);
    // By default, a new report contains what was reviewed and ruled on.
    await this.filter("Workflow", "unreviewed").click();
    await this.filter("Tag", tag).click();
  }

  /** A filter value in the dialog. */
  filter(field: string, value: string) {
    return this.dialog.getByRole("region", { name: field }).getByRole("button", { name: value });
  }

  /** The dialog's text on what the scope contains. */
  get counts() {
    return this.dialog.getByRole("status");
  }

  readonly save = () => this.dialog.getByRole("button", { name: "Begin the report" }).click();
  readonly freeze = () => this.button(/^Freeze/u).click();

  async publish(): Promise<void> {
    await this.button(/^Publish edition/u).click();
    await this.dialog.getByRole("button", { name: /^Publish it/u }).click();
    await expect(this.dialog).toBeHidden();
  }

  async withdraw(reason: string): Promise<void> {
    await this.editions.getByRole("button", { name: "Withdraw…" }).first().click();
    await this.dialog.getByLabel("Why it is withdrawn").fill(reason);
    await this.dialog.getByRole("button", { name: "Withdraw it" }).click();
    await expect(this.dialog).toBeHidden();
  }

  get editions() {
    return this.page.getByRole("complementary", { name: "Editions" });
  }

  /** The rendered claims of the report. */
  get claims() {
    return this.page.getByRole("heading", { name: /^Claim \d+$/u });
  }

  /** The heading of the claim with this number in the report. */
  claim(number: number) {
    return this.page.getByRole("heading", { name: `Claim ${number}`, exact: true });
  }

  /** Goes to the claim as a link in the report does. */
  async goToClaim(number: number): Promise<void> {
    await this.page.evaluate((hash) => window.location.assign(hash), `#claim-${number}`);
  }

  /** Returns the SHA-256 shown under the current edition. */
  async fingerprint(): Promise<string> {
    const words = await this.part("How to check this report")
      .getByText(/^[0-9a-f]{64}$/u)
      .textContent();
    return words ?? "";
  }

  /** Downloads the newest edition. */
  download(format: string): Promise<{ name: string; text: string }> {
    return this.fileBehind(this.editions.getByRole("link", { name: format, exact: true }).first());
  }
}
