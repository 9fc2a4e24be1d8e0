/** A founded desk with the sample and everybody's session, made once and copied for each story. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";
import { answerOf, change, sendSignIn } from "./calls";
import { EVERYBODY, PEOPLE, type Who } from "./people";
import { startDesk } from "./running-desk";

/** Cookies as a browser keeps them. They hold for every copy, since the sessions and the secret are in the database. */
type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>;
export type PreparedDesk = { folder: string; cookies: Record<Who, Cookies> };

/** A new, empty folder for a database. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "stet-story-"));
}

/** Founds a desk, loads the sample, adds everybody and signs everybody in. */
export async function prepareDesk(api: APIRequest): Promise<PreparedDesk> {
  const folder = newFolder();
  const desk = await startDesk(folder);
  try {
    const token = new URL(desk.firstRunLink ?? "").searchParams.get("token");
    const { role: _, ...founder } = PEOPLE.admin;
    const stranger = await api.newContext({ baseURL: desk.url });
    await answerOf(change(stranger, "desk.found", { ...founder, token, sample: true }));
    await stranger.dispose();
    const admin = await signedIn(api, desk.url, "admin");
    for (const who of EVERYBODY.filter((one) => one !== "admin")) {
      await answerOf(change(admin, "people.add", PEOPLE[who]));
    }
    await admin.dispose();
    const cookies = {} as Record<Who, Cookies>;
    for (const who of EVERYBODY) {
      const person = await signedIn(api, desk.url, who);
      cookies[who] = await person.storageState();
      await person.dispose();
    }
    return { folder, cookies };
  } finally {
    await desk.stop();
  }
}

/** A folder with a copy of the prepared database. */
export function copyOf(prepared: PreparedDesk): string {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  cpSync(prepared.folder, folder, { recursive: true });
  return folder;
}

/** Removes a database's folder. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Somebody's own requests, signed in afresh. */
export async function signedIn(api: APIRequest, baseURL: string, who: Who): Promise<APIRequestContext> {
  const request = await api.newContext({ baseURL });
  const response = await sendSignIn(request, PEOPLE[who]);
  expect(response.ok(), `${who} signs in`).toBe(true);
  return request;
}
