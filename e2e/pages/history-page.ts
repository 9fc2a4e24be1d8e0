/** The history of the desk. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class HistoryPage extends Screen {
  readonly open = () => this.goTo("/history");

  get lines() {
    return this.page.getByRole("main").getByRole("listitem");
  }

  /** Scrolls to where the list ends for now. */
  async toEnd(): Promise<void> {
    await this.page.getByRole("main").focus();
    await this.page.keyboard.press("End");
  }

  /** Reads on, a screen at a time, until a line with these words is in sight. */
  async readTo(words: string): Promise<void> {
    const line = this.lines.filter({ hasText: words }).first();
    await this.page.getByRole("main").focus();
    await expect(async () => {
      if (!(await line.isVisible())) await this.page.keyboard.press("PageDown");
      await expect(line).toBeInViewport({ timeout: 250 });
    }).toPass();
  }

  /** What is said of lines that could not be fetched. */
  get fault() {
    return this.page.getByRole("main").getByRole("alert");
  }

  readonly prove = () => this.button("Prove the chain").click();

  get proof() {
    return this.page.getByRole("status").filter({ hasText: "Head:" });
  }
}
