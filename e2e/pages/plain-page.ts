/** Page object: a screen that stories only look at. */
import { Screen } from "./screen";

export class PlainPage extends Screen {
  readonly open = (address: string) => this.goTo(address);
}
