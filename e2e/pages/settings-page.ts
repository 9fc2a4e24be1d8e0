/** Page object: settings, with the person's keys, the current extractor, and the desk's models. */
import { Screen } from "./screen";

export class SettingsPage extends Screen {
  readonly open = () => this.goTo("/settings");

  get singleKeys() {
    return this.part("Keys").getByRole("checkbox", { name: /^Single keys/u });
  }

  /** Replaces a default key with another. */
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

  /** One of a model's figures, with that of the extractor it was compared with. */
  figure(model: string, words: string) {
    return this.model(model).getByRole("row", { name: words }).getByRole("cell");
  }

  /** Adopts a model. */
  readonly use = (name: string) => this.model(name).getByRole("button", { name: "Use this model" }).click();

  /** Takes the current model out of use. */
  readonly goBack = () => this.button("Go back to the built-in extractor").click();
}
