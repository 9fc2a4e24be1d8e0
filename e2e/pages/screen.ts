/** The base of all page objects: an address, a moment when the screen has hydrated, notices, and the rail. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

export abstract class Screen {
  constructor(readonly page: Page) {}

  /** Opens the address, and waits until the page responds to keys and clicks. */
  protected async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    await this.reacts();
  }

  /** React marks the elements that it has hydrated; before that, typed keys would be lost. */
  protected async reacts(): Promise<void> {
    const takenOver = () => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react"));
    await expect.poll(() => this.page.evaluate(takenOver)).toBe(true);
  }

  /** The part of the screen with this name. */
  part(name: string | RegExp): Locator {
    return this.page.getByRole("region", { name });
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** The open dialog. */
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The question before something is discarded. */
  get question(): Locator {
    return this.page.getByRole("alertdialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The notice at the edge of the screen. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole("region", { name: /Notifications/u }).getByText(words);
  }

  /** Waits for the notice. */
  async told(words: string | RegExp): Promise<void> {
    await expect(this.notice(words)).toBeVisible();
  }

  /** Undoes what the newest notice reports. */
  readonly undo = () =>
    this.page
      .getByRole("region", { name: /Notifications/u })
      .getByRole("button", { name: "Undo" })
      .last()
      .click();

  /** Returns the names of the controls that a notice covers. */
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
          // A control that is scrolled out of view cannot be covered.
          const there = document.elementsFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
          return x0 < x1 && y0 < y1 && there.some((element) => one.contains(element));
        });
        return isUnder ? [one.textContent ?? ""] : [];
      });
    });
  }

  /** Returns the focused element if something covers its middle or its lower edge; null if it is visible. */
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

  /** Uses the browser's back navigation, which a screen may block. */
  readonly pressBack = () => this.page.evaluate(() => window.history.back());

  /** Goes to another screen through the rail. */
  async goBy(label: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: label }).click();
  }
}
