/** A screen with a list of any length, which is drawn where it is in sight and goes on by itself. */
import { expect, type Locator } from "@playwright/test";
import { Screen } from "./screen";

export abstract class LongScreen extends Screen {
  /** What is drawn of the list. */
  abstract get lines(): Locator;

  /** Scrolls to where the list ends for now. */
  async toEnd(): Promise<void> {
    await this.page.getByRole("main").focus();
    await this.page.keyboard.press("End");
  }

  async toTop(): Promise<void> {
    await this.page.getByRole("main").focus();
    await this.page.keyboard.press("Home");
  }

  /** Reads on, a screen at a time, until a line with these words is in sight. */
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

  /** What is said of lines that could not be fetched. */
  get fault() {
    return this.page.getByRole("main").getByRole("alert");
  }
}
