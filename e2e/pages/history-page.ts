/** The history of the desk. */
import { LongScreen } from "./long-screen";

export class HistoryPage extends LongScreen {
  readonly open = () => this.goTo("/history");

  get lines() {
    return this.page.getByRole("main").getByRole("listitem");
  }

  readonly prove = () => this.button("Check the chain").click();

  get proof() {
    return this.page.getByRole("status").filter({ hasText: "Head:" });
  }
}
