/** Presses keys, and uses nothing else. */
import { expect, type Locator, type Page } from "@playwright/test";

const FURTHEST = 60;

export class Keys {
  constructor(private readonly page: Page) {}

  /** Presses a question mark with shift, as on a keyboard. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key === "?" ? "Shift+Slash" : key);
  }

  readonly type = (words: string) => this.page.keyboard.type(words);

  /** Presses one key and waits for the focus, which a group of pills moves only after the key press has been handled. */
  async moveTo(target: Locator, key: string): Promise<void> {
    await this.press(key);
    await expect(target).toBeFocused();
  }

  /** Presses Tab until this has the focus. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const isFocused = () => target.evaluate((element) => element === document.activeElement);
    for (let steps = 0; steps < FURTHEST && !(await isFocused()); steps += 1) await this.press("Tab");
    await expect(target).toBeFocused();
  }
}
