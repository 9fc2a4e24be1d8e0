/** Page object: the list of topics, and one topic. */
import { expect } from "@playwright/test";
import { Screen } from "./screen";

export class TopicsPage extends Screen {
  readonly open = (query = "") => this.goTo(`/topics${query}`);
  readonly openOne = (id: string) => this.goTo(`/topics/${id}`);

  get rows() {
    return this.page.getByRole("list", { name: "Topics", exact: true }).getByRole("listitem");
  }

  /** The rows of the open topic's claims. */
  get claims() {
    return this.page.getByRole("list", { name: "Claims", exact: true }).getByRole("listitem");
  }

  /** The head of the open topic, which says what is in it. */
  get head() {
    return this.page.getByRole("main").locator("header");
  }

  /** The claims that are suggested for the open topic. */
  get mayBelong() {
    return this.part("May belong here").getByRole("listitem");
  }

  /** Fills in the dialog of a topic, and saves it. */
  async fill(name: string, note: string): Promise<void> {
    await this.dialog.getByLabel("Name").fill(name);
    await this.dialog.getByLabel("Note").fill(note);
    await this.dialog.getByRole("button", { name: /^(?:Add the topic|Save)$/u }).click();
    await expect(this.dialog).toBeHidden();
  }
}
