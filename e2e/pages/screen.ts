/** What every screen has: an address, a moment when it begins to react, notices, and the rail. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

export abstract class Screen {
  constructor(readonly page: Page) {}

  /** Opens the address, and waits until the page reacts to keys and clicks. */
  protected async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    await this.reacts();
  }

  /** React marks the elements that it has taken over; before that, what is typed would go nowhere. */
  protected async reacts(): Promise<void> {
    const takenOver = () => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react"));
    await expect.poll(() => this.page.evaluate(takenOver)).toBe(true);
  }

  /** The part of the screen under this name. */
  part(name: string | RegExp): Locator {
    return this.page.getByRole("region", { name });
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** What asks before something is thrown away. */
  get question(): Locator {
    return this.page.getByRole("alertdialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The short notice at the edge of the screen. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole("region", { name: /Notifications/u }).getByText(words);
  }

  /** Waits for the notice. */
  async told(words: string | RegExp): Promise<void> {
    await expect(this.notice(words)).toBeVisible();
  }

  /** Takes back what the newest notice tells of. */
  readonly undo = () =>
    this.page
      .getByRole("region", { name: /Notifications/u })
      .getByRole("button", { name: "Undo" })
      .last()
      .click();

  /** The names of what can be pressed and lies under a notice. */
  coveredByNotices(): Promise<string[]> {
    return this.page.evaluate(() => {
      const notices = [...document.querySelectorAll("[role=region][aria-label^=Notifications] li")];
      const over = notices.map((notice) => notice.getBoundingClientRect());
      const pressed = [...document.querySelectorAll("a, button, input, textarea")].filter(
        (one) => !one.closest("[role=region][aria-label^=Notifications]"),
      );
      return pressed.flatMap((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const isUnder = over.some((box) => {
          const [x0, x1] = [Math.max(left, box.left), Math.min(right, box.right)];
          const [y0, y1] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
          // What has been scrolled out of sight is not there to be covered.
          const there = document.elementsFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
          return x0 < x1 && y0 < y1 && there.some((element) => one.contains(element));
        });
        return isUnder ? [one.textContent ?? ""] : [];
      });
    });
  }

  /** What has the focus, if anything lies over its middle or its lower edge; null where it can be seen. */
  covered(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return null;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const isSeen = [(top + bottom) / 2, bottom - 3].every((y) => {
        const there = document.elementFromPoint((left + right) / 2, y);
        return there !== null && (focused.contains(there) || there.closest("label")?.contains(focused));
      });
      return isSeen ? null : (focused.getAttribute("aria-label") ?? focused.outerHTML.slice(0, 120));
    });
  }

  /** Follows a link to a file; returns the file's name and text. */
  async fileBehind(link: Locator): Promise<{ name: string; text: string }> {
    const coming = this.page.waitForEvent("download");
    await link.click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }

  /** Presses the browser's own way back, which a screen may hold up. */
  readonly pressBack = () => this.page.evaluate(() => window.history.back());

  /** Goes to another screen by the rail. */
  async goBy(label: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: label }).click();
  }
}
