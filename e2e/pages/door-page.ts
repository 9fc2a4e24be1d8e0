/** Page object: signing in, the first run, and an invitation. */
import { Screen } from "./screen";

export type Account = { name: string; email: string; passphrase: string };

export class DoorPage extends Screen {
  readonly openSignIn = (from?: string) =>
    this.goTo(from === undefined ? "/sign-in" : `/sign-in?from=${encodeURIComponent(from)}`);
  readonly openLink = (link: string) => this.goTo(link);

  async signIn({ email, passphrase }: Pick<Account, "email" | "passphrase">): Promise<void> {
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Passphrase").fill(passphrase);
    await this.button("Sign in").click();
  }

  async fillAccount({ name, email, passphrase }: Account): Promise<void> {
    await this.page.getByLabel("Name").fill(name);
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Passphrase").fill(passphrase);
  }

  get sample() {
    return this.page.getByRole("checkbox", { name: /Load the sample/u });
  }

  get fault() {
    return this.page.getByRole("main").getByRole("alert");
  }

  readonly setUp = () => this.button("Set up the desk").click();
  readonly join = () => this.button("Join the desk").click();
}
