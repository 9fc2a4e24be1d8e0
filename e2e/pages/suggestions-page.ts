/** Page object: the relations that Stet suggests. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

/** More suggestions than a story's desk has. */
const MOST = 60;

export class SuggestionsPage extends Screen {
  async open(): Promise<void> {
    await this.goTo("/contradictions?show=suggested");
    await expect(this.page.getByRole("status").filter({ hasText: "Every article has been compared." })).toBeVisible();
  }

  get list() {
    return this.page.getByRole("list", { name: "Suggested links" });
  }

  /** The suggestion about claims with these words. */
  card(words: string | RegExp) {
    return this.list.getByRole("article").filter({ hasText: words });
  }

  /** Moves down to the suggestion with `j`, as far as there are suggestions. */
  async reach(words: string | RegExp): Promise<void> {
    const current = this.list.locator("[aria-current]");
    await expect(current).toBeVisible();
    for (let n = 0; n < MOST && (await current.filter({ hasText: words }).count()) === 0; n += 1) {
      const before = (await current.textContent()) ?? "";
      await this.page.keyboard.press("j");
      await expect(current).not.toHaveText(before);
    }
  }

  readonly choose = (words: string | RegExp, type: string) =>
    this.card(words).getByLabel("How they are linked").selectOption(type);
}
