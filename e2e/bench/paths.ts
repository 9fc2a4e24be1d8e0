/** What is measured: the calls that a reviewer's day consists of, against servers that are running. */
import { type APIRequestContext, request } from "@playwright/test";
import { answerOf, change, read, sendSignIn } from "../desk/calls";
import { type RunningDesk, startDesk } from "../desk/running-desk";
import { claimId, PERSON } from "./made-up";
import { type Measured, measureInTurn, type Rate, rateOf } from "./measure";

export type Served = { engine: string; desk: RunningDesk; api: APIRequestContext };

const CALLERS = 8;
const SECONDS = 5;

/** Starts a server on the database at this address, and signs in. */
export async function serve(engine: string, address: string): Promise<Served> {
  const desk = await startDesk(address);
  const api = await request.newContext({ baseURL: desk.url });
  const signedIn = await sendSignIn(api, PERSON);
  if (!signedIn.ok()) throw new Error(`Nobody could sign in on ${engine}: ${await signedIn.text()}`);
  return { engine, desk, api };
}

/** Stops the servers, and ends the sessions at them. */
export async function stop(servers: readonly Served[]): Promise<void> {
  for (const { desk, api } of servers) {
    await api.dispose();
    await desk.stop();
  }
}

/** One caller, each server in turn. */
export async function measurePaths(servers: readonly Served[], rows: number): Promise<Measured[]> {
  const ask = (name: string, input: unknown) =>
    servers.map(
      ({ api }) =>
        () =>
          answerOf(read(api, name, input)),
    );
  const list = (filter: object) => ask("claims.list", { filter, limit: 50 });
  const middle = claimId(Math.ceil(rows / 2));
  const paths: [string, (() => Promise<unknown>)[]][] = [
    ["list of 50", list({})],
    ["list by status and speaker", list({ workflow: ["reviewed"], speaker: ["source-3"] })],
    ["search, a common word", list({ q: "road" })],
    ["search, two words", list({ q: "airport spokesman" })],
    ["facets", ask("claims.facets", { filter: {} })],
    ["one claim", ask("claims.get", { id: middle })],
    ["one change", servers.map(({ api }) => tagging(api, middle))],
  ];
  const measured: Measured[] = [];
  const engines = servers.map(({ engine }) => engine);
  for (const [path, calls] of paths) measured.push(await measureInTurn(path, engines, calls));
  return measured;
}

/** Eight callers at once, spread over the servers of each group. */
export async function measureRates(groups: readonly [string, Served[]][], rows: number): Promise<Rate[]> {
  const rates: Rate[] = [];
  const paths: [string, (api: APIRequestContext, caller: number) => () => Promise<unknown>][] = [
    ["list of 50", (api) => () => answerOf(read(api, "claims.list", { filter: {}, limit: 50 }))],
    ["one change", (api, caller) => tagging(api, claimId((caller + 1) % rows))],
  ];
  for (const [path, callOf] of paths) {
    for (const [servers, group] of groups) {
      console.error(`  ${path}, ${servers}, ${CALLERS} callers…`);
      const calls = Array.from({ length: CALLERS }, (_, n) => {
        const { api } = group[n % group.length] ?? {};
        return api ? callOf(api, n) : async () => undefined;
      });
      rates.push({ path, servers, callers: CALLERS, perSecond: await rateOf(calls, SECONDS) });
    }
  }
  return rates;
}

/** A change that has something to do each time: version, history line and all. */
function tagging(api: APIRequestContext, id: string): () => Promise<unknown> {
  let on = false;
  return () => {
    on = !on;
    return answerOf(change(api, "claims.tag", { id, [on ? "add" : "remove"]: ["bench"] }));
  };
}
