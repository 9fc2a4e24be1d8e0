/** Page object: a list with a search, filters and an order above it. */
import { Screen } from "./screen";

export class FilteredList extends Screen {
  readonly open = (address: string) => this.goTo(address);

  get searchBox() {
    return this.part("Search and filters").getByRole("searchbox").first();
  }

  /** What of the filter is in force. */
  get chips() {
    return this.part("Filters that are on").getByRole("button", { name: /^Take off/u });
  }

  /** A control above the list, by its label. */
  readonly control = (label: string) => this.page.getByLabel(label, { exact: true });

  /** The rows of the list with this name. */
  readonly rows = (list: string) => this.page.getByRole("list", { name: list, exact: true }).getByRole("listitem");

  /** Clears the filter where it leaves nothing. */
  readonly clear = () => this.page.getByRole("main").getByRole("button", { name: "Clear all filters" }).click();
}
