/** Page object: a statement with every place where it was said. */
import { Screen } from "./screen";

export class StatementPage extends Screen {
  async open(claimId: string): Promise<void> {
    await this.goTo(`/statements/${claimId}`);
  }

  get head() {
    return this.page.getByRole("heading", { level: 1 });
  }

  get sightings() {
    return this.page.getByRole("list", { name: "Sightings" }).getByRole("listitem");
  }
}
