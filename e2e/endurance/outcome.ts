/** What trying a promise came to. */

/** `broken` has a sentence for each time that it did not hold; `also` says what else there is to know. */
export type Outcome = { tried: number; broken: string[]; also: string };

/** A promise that Stet makes, and what tries it on a desk of its own: the address of its database, in a folder. */
export type Part = {
  name: string;
  promise: string;
  run: (at: { address: string; folder: string }) => Promise<Outcome>;
};

/** Signs somebody in who may comment, at the server with this address; answers with the cookies. */
export type SignIn = (url: string) => Promise<string>;
