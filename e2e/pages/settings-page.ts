/** Settings: one's keys, the extractor in use, and the desk's models. */
import { Screen } from "./screen";

export class SettingsPage extends Screen {
  readonly open = () => this.goTo("/settings");

  get singleKeys() {
    return this.part("Keys").getByRole("checkbox", { name: /^Single keys/u });
  }

  /** Has another key pressed instead of one as it comes. */
  async changeKey(from: string, to: string): Promise<void> {
    const field = this.page.getByLabel(`Instead of ${from}`, { exact: true });
    if (!(await field.isVisible())) await this.part("Keys").getByText("Change keys").click();
    await field.fill(to);
    await this.button("Save the keys").click();
  }

  get extraction() {
    return this.part("Extraction");
  }

  /** One model's entry in the list. */
  model(name: string) {
    const heading = this.page.getByRole("heading", { name, exact: true });
    return this.extraction.getByRole("list", { name: "Models" }).getByRole("listitem").filter({ has: heading });
  }

  /** One of a model's figures, and of what it was measured against. */
  figure(model: string, words: string) {
    return this.model(model).getByRole("row", { name: words }).getByRole("cell");
  }

  /** Puts a model to use. */
  readonly use = (name: string) => this.model(name).getByRole("button", { name: "Use this model" }).click();

  /** Takes the model that is in use out of it. */
  readonly goBack = () => this.button("Go back to the built-in extractor").click();
}
