/** The people at the desk, and invitations. */
import { Screen } from "./screen";

export class PeoplePage extends Screen {
  readonly open = () => this.goTo("/people");

  person(name: string) {
    return this.page.getByRole("list", { name: "People" }).getByRole("listitem").filter({ hasText: name });
  }

  readonly changeRole = (name: string, role: string) => this.page.getByLabel(`Role of ${name}`).selectOption(role);
  readonly disable = (name: string) => this.person(name).getByRole("button", { name: "Disable" }).click();

  /** Makes an invitation; returns its link. */
  async invite(role: string): Promise<string> {
    await this.page.getByLabel("Role of the person invited").selectOption(role);
    await this.button("Create a link").click();
    return this.page.getByLabel("Invitation link").inputValue();
  }
}
