/** Servers that are stopped while people work: no answer may be cut off, and nothing may be left beside the database. */
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Sqlite } from "../../db/sqlite-driver";
import { signIn } from "../bench/sides";
import { startDesk } from "../desk/running-desk";
import type { Outcome, Part } from "./outcome";

const STOPS = 20;
const CALLERS = 8;
const LONGEST_LOAD = 1500;

export const stops: Part = {
  name: "stops",
  promise:
    "A server that is asked to end finishes its answers, leaves no write-ahead log, and ends with 0 within 10 s.",
  run: ({ address }) => stopUnderLoad(address, STOPS, signIn),
};

/** Starts and stops a server so many times. `sessionAt` gives the cookies of somebody who may comment. */
export async function stopUnderLoad(
  address: string,
  times: number,
  sessionAt: (url: string) => Promise<string>,
): Promise<Outcome> {
  const path = address.slice("file:".length);
  const claimId = new Reading(path).firstClaim();
  const broken: string[] = [];
  let [longest, answered] = [0, 0];
  for (let n = 0; n < times; n += 1) {
    const desk = await startDesk(address);
    const headers = { cookie: await sessionAt(desk.url), "content-type": "application/json" };
    const load = new Load(desk.url, headers, claimId, `round ${n}`);
    await pause(Math.random() * LONGEST_LOAD);
    const began = performance.now();
    const code = await desk.stop();
    longest = Math.max(longest, performance.now() - began);
    const { acknowledged, cut } = await load.ended;
    answered += acknowledged.length;
    broken.push(...cut);
    if (code !== 0) broken.push(`It ended with ${code}: ${desk.printed()}`);
    for (const ending of ["-wal", "-shm"]) if (existsSync(path + ending)) broken.push(`It left ${path}${ending}.`);
    const kept = new Reading(path).comments(`round ${n}`);
    const lost = acknowledged.filter((text) => !kept.includes(text)).length;
    const untold = kept.filter((text) => !acknowledged.includes(text)).length;
    if (lost + untold > 0)
      broken.push(`${lost} answered comments are not there; ${untold} are there without an answer.`);
  }
  const also = `${answered} changes were answered; the longest end took ${Math.round(longest)} ms`;
  return { tried: times, broken, also };
}

/** Callers who comment and read by turns until the server takes no more requests, and one who follows live. */
class Load {
  readonly acknowledged: string[] = [];
  readonly cut: string[] = [];
  readonly ended: Promise<this>;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly claimId: string,
    private readonly name: string,
  ) {
    const callers = Array.from({ length: CALLERS }, (_, caller) => this.call(caller));
    this.ended = Promise.all([...callers, this.follow()]).then(() => this);
  }

  private async call(caller: number): Promise<void> {
    for (let n = 0; ; n += 1) {
      const text = `${this.name}, ${caller}: ${n}`;
      const body = JSON.stringify({ claimId: this.claimId, text });
      const commented = await this.answerTo("claims.comment", { method: "POST", body });
      if (commented === null) return;
      this.acknowledged.push(text);
      if ((await this.answerTo("claims.list?input=%7B%7D", {})) === null) return;
    }
  }

  /** The whole answer; null where the server took no request any more. An answer that breaks off is remembered. */
  private async answerTo(path: string, request: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.url}/api/trpc/${path}`, { ...request, headers: this.headers }).catch(
      () => null,
    );
    if (!response) return null;
    try {
      const answer: unknown = await response.json();
      if (!response.ok) this.cut.push(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
      return answer;
    } catch (error) {
      this.cut.push(`An answer of ${path} broke off: ${String(error)}`);
      return null;
    }
  }

  private async follow(): Promise<void> {
    const response = await fetch(`${this.url}/api/live`, { headers: this.headers }).catch(() => null);
    await response?.text().catch((error: unknown) => this.cut.push(`The stream broke off: ${String(error)}`));
  }
}

/** What stands in a database whose server has ended. */
class Reading {
  constructor(private readonly path: string) {}

  firstClaim(): string {
    return this.column("select id from claims order by id limit 1", [])[0] ?? "";
  }

  comments(beginning: string): string[] {
    return this.column("select text from comments where text like ? || ', %'", [beginning]);
  }

  private column(sentence: string, values: string[]): string[] {
    const file = new Sqlite(this.path);
    try {
      return file.prepare(sentence).pluck().all(values) as string[];
    } finally {
      file.close();
    }
  }
}
