/** Page object: a screen with a list of any length, which renders its visible part and loads more by itself. */
import { expect, type Locator } from "@playwright/test";
import { Screen } from "./screen";

export abstract class LongScreen extends Screen {
  /** The rendered part of the list. */
  abstract get lines(): Locator;

  /** Scrolls to the current end of the list. */
  async toEnd(): Promise<void> {
    await this.page.getByRole("main").focus();
    await this.page.keyboard.press("End");
  }

  async toTop(): Promise<void> {
    await this.page.getByRole("main").focus();
    await this.page.keyboard.press("Home");
  }

  /** Scrolls down a screen at a time until a line with these words is visible. */
  async readTo(words: string): Promise<void> {
    const line = this.lines.filter({ hasText: words }).first();
    await this.page.getByRole("main").focus();
    await expect(async () => {
      try {
        await expect(line).toBeInViewport({ timeout: 250 });
      } catch (notYet) {
        await this.page.keyboard.press("PageDown");
        throw notYet;
      }
    }).toPass();
  }

  /** The message about lines that could not be fetched. */
  get fault() {
    return this.page.getByRole("main").getByRole("alert");
  }
}
