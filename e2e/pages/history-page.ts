/** Page object: the history of the desk. */
import { LongScreen } from "./long-screen";

export class HistoryPage extends LongScreen {
  readonly open = () => this.goTo("/history");

  get lines() {
    return this.page.getByRole("main").getByRole("listitem");
  }

  /** The person whose lines are shown. */
  get person() {
    return this.page.getByLabel("Person", { exact: true });
  }

  /** The day whose lines are shown. */
  get day() {
    return this.page.getByLabel("Day", { exact: true });
  }

  readonly prove = () => this.button("Check the chain").click();

  get proof() {
    return this.page.getByRole("status").filter({ hasText: "Head:" });
  }
}
