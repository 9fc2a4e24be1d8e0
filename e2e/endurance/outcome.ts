/** The outcome of testing a promise. */

/** `broken` has a sentence for each time that the promise did not hold; `also` adds whatever else is worth knowing. */
export type Outcome = { tried: number; broken: string[]; also: string };

/** A promise of Stet's, and a function that tests it on a separate desk: the address of its database, in a folder. */
export type Part = {
  name: string;
  promise: string;
  run: (at: { address: string; folder: string }) => Promise<Outcome>;
};

/** Signs somebody in who may comment, at the server with this address; returns the cookies. */
export type SignIn = (url: string) => Promise<string>;
