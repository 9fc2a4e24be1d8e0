/** Page object: one claim beside its article. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class ClaimPage extends Screen {
  async open(id: string): Promise<void> {
    await this.goTo(`/claims/${id}`);
    await this.isReady();
  }

  /** The claim's history arrives from the server after the screen has hydrated. */
  async isReady(): Promise<void> {
    const history = this.part("History");
    await expect(history.getByRole("listitem").or(history.getByText("Nothing has happened")).first()).toBeVisible();
  }

  get statement() {
    return this.part("Claim").getByRole("heading", { level: 2 });
  }

  /** The link to the list that the claim was opened from. */
  get wayBack() {
    return this.part("Claim").getByRole("link", { name: /^(?:All|Filtered) claims$/u });
  }

  /** The claim's position in that list. */
  get place() {
    return this.part("Claim").getByText(/^[\d,]+ of [\d,]+$/u);
  }

  /** The claim's words, where they are marked in the article. Marks have no role of their own. */
  get markedWords() {
    return this.page.locator("#article [data-open]");
  }

  verdict(name: string) {
    return this.part("Judgement").getByRole("radio", { name, exact: true });
  }

  get reasons() {
    return this.page.getByLabel(/Your review/u).and(this.page.getByRole("textbox"));
  }

  /** The first verdict, where judging begins. */
  get firstVerdict() {
    return this.part("Judgement").getByRole("radiogroup", { name: "Verdict" }).getByRole("radio").first();
  }

  /** Judges the claim: the verdict, whether they said it, and why. */
  async review(verdict: string, said: string, reasons: string): Promise<void> {
    const more = this.button("More: Verdict");
    if ((await this.verdict(verdict).count()) === 0 && (await more.isVisible())) await more.click();
    await this.verdict(verdict).click();
    await this.verdict(said).click();
    await this.reasons.fill(reasons);
    await this.button(/^Submit/u).click();
  }

  /** The button that leads to the next claim after a judgement. */
  get onward() {
    return this.button(/^Go on to the next/u);
  }

  /** The open menu. */
  get menu() {
    return this.page.getByRole("menu");
  }

  /** Opens the menu of people to assign the claim to. */
  readonly openAssignees = () => this.button(/^(?:Assigned to|Unassigned)/u).click();

  /** Rules for the desk with the current judgement. */
  async rule(): Promise<void> {
    await this.button(/^Rule for the desk…/u).click();
    await this.dialog.getByRole("button", { name: "Rule for the desk" }).click();
    await expect(this.dialog).toBeHidden();
  }

  async reopen(reason: string): Promise<void> {
    await this.button(/^Reopen/u).click();
    await this.dialog.getByLabel("Why").fill(reason);
    await this.dialog.getByRole("button", { name: "Reopen" }).click();
    await expect(this.dialog).toBeHidden();
  }

  async addTag(tag: string): Promise<void> {
    await this.page.getByLabel("Add a tag").fill(tag);
    await this.page.getByLabel("Add a tag").press("Enter");
  }

  /** Opens the statement for rewording; the next keys go into the field. */
  async reword(statement: string): Promise<void> {
    await this.button(/^Reword/u).click();
    await this.page.getByLabel("Statement").fill(statement);
  }

  readonly saveWording = () => this.button("Save the wording").click();

  /** The two versions side by side, after somebody else saved first. */
  get collision() {
    return this.part("Claim").getByRole("alert");
  }

  /** Links the claim that a search for these words finds. */
  async link(search: string, kind: string, reason: string): Promise<void> {
    await this.button(/^Link a claim/u).click();
    await this.dialog.getByLabel("Search claims").fill(search);
    // Selects it by its words: the results of an earlier search may still be shown.
    const found = this.dialog.getByRole("radiogroup", { name: "Found claims" });
    await found.getByRole("radio", { name: search }).first().check();
    await this.dialog.getByRole("radio", { name: kind, exact: true }).click();
    await this.dialog.getByLabel("Why").fill(reason);
    await this.dialog.getByRole("button", { name: "Link", exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  async addEvidence(stance: string, evidence: { what: string; address: string; excerpt: string }): Promise<void> {
    await this.part("Evidence").getByRole("button", { name: /^Add/u }).click();
    await this.dialog.getByRole("radio", { name: stance, exact: true }).click();
    await this.dialog.getByLabel("What it is").fill(evidence.what);
    await this.dialog.getByLabel("Address").fill(evidence.address);
    await this.dialog.getByLabel("Excerpt").fill(evidence.excerpt);
    await this.dialog.getByRole("button", { name: "Add the evidence" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
