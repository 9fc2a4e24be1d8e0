/** Sets up a desk with the sample and a session for everybody, once; each story gets a copy. */
import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";
import { answerOf, change, sendSignIn } from "./calls";
import { EVERYBODY, PEOPLE, type Who } from "./people";
import { type Engine, newPlace, type Place } from "./place";
import { startDesk } from "./running-desk";
import { hasCompared } from "./sample";

/**
 * Cookies in the browser's form. They are valid for every copy, since the sessions and the secret are in the database.
 */
type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>;
export type PreparedDesk = { place: Place; cookies: Record<Who, Cookies> };

/** Four articles are read and extracted before anything has been compiled, on a machine that may be busy. */
const LONGEST_FOUNDING = 45_000;

/** Sets up a desk, loads the sample, adds everybody and signs everybody in. */
export async function prepareDesk(api: APIRequest, engine: Engine): Promise<PreparedDesk> {
  const place = await newPlace(engine);
  const desk = await startDesk(place.address);
  try {
    const token = new URL(desk.firstRunLink ?? "").searchParams.get("token");
    const { role: _, ...founder } = PEOPLE.admin;
    const stranger = await api.newContext({ baseURL: desk.url, timeout: LONGEST_FOUNDING });
    await answerOf(change(stranger, "desk.found", { ...founder, token, sample: true }));
    await stranger.dispose();
    const admin = await signedIn(api, desk.url, "admin");
    for (const who of EVERYBODY.filter((one) => one !== "admin")) {
      await answerOf(change(admin, "people.add", PEOPLE[who]));
    }
    await hasCompared(admin);
    await admin.dispose();
    const cookies = {} as Record<Who, Cookies>;
    for (const who of EVERYBODY) {
      const person = await signedIn(api, desk.url, who);
      cookies[who] = await person.storageState();
      await person.dispose();
    }
    return { place, cookies };
  } finally {
    await desk.stop();
  }
}

/** Returns a request context for somebody, freshly signed in. */
export async function signedIn(api: APIRequest, baseURL: string, who: Who): Promise<APIRequestContext> {
  const request = await api.newContext({ baseURL });
  const response = await sendSignIn(request, PEOPLE[who]);
  expect(response.ok(), `${who} signs in`).toBe(true);
  return request;
}
