/** The history of the desk. */
import { Screen } from "./screen";

export class HistoryPage extends Screen {
  readonly open = () => this.goTo("/history");

  get lines() {
    return this.page.getByRole("main").getByRole("listitem");
  }

  readonly prove = () => this.button("Prove the chain").click();

  get proof() {
    return this.page.getByRole("status").filter({ hasText: "Head:" });
  }
}
