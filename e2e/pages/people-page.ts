/** Page object: the people at the desk, and invitations. */
import { Screen } from "./screen";

export class PeoplePage extends Screen {
  readonly open = () => this.goTo("/people");

  person(name: string) {
    return this.page.getByRole("list", { name: "People" }).getByRole("listitem").filter({ hasText: name });
  }

  async changeRole(name: string, role: string): Promise<void> {
    await this.button(`Role of ${name}:`).click();
    await this.page.getByRole("menuitem", { name: `${role}:` }).click();
  }

  readonly disable = (name: string) => this.person(name).getByRole("button", { name: "Disable" }).click();

  /** Creates an invitation; returns its link. */
  async invite(role: string): Promise<string> {
    await this.page.getByLabel("Role of the person invited").selectOption(role);
    await this.button("Create a link").click();
    return this.page.getByLabel("Invitation link").inputValue();
  }
}
