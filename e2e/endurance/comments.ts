/**
 * Lets callers comment on a claim and read in turns, and compares their comments with the database after the server has
 * ended.
 */
import { Sqlite } from "@/db/sqlite/sqlite-driver";

const CALLERS = 8;

/** Which server to call, as whom, and about which claim. `name` begins each comment, and tells rounds apart. */
export type Round = { url: string; cookie: string; claimId: string; name: string };

/** Runs callers until the server accepts no more requests, and one client that follows the live stream. */
export class Commenters {
  /** Comments that the server acknowledged. */
  readonly acknowledged: string[] = [];
  /** Comments that it refused with a sentence, and therefore did not promise to keep. */
  readonly refused: string[] = [];
  /** Answers that were cut off. */
  readonly cut: string[] = [];
  readonly ended: Promise<this>;

  constructor(private readonly round: Round) {
    const callers = Array.from({ length: CALLERS }, (_, caller) => this.call(caller));
    this.ended = Promise.all([...callers, this.follow()]).then(() => this);
  }

  private get headers() {
    return { cookie: this.round.cookie, "content-type": "application/json" };
  }

  private async call(caller: number): Promise<void> {
    for (let n = 0; ; n += 1) {
      const text = `${this.round.name}, ${caller}: ${n}`;
      const body = JSON.stringify({ claimId: this.round.claimId, text });
      const status = await this.statusOf("claims.comment", { method: "POST", body });
      if (status === null) return;
      (status === 200 ? this.acknowledged : this.refused).push(text);
      if ((await this.statusOf("claims.list?input=%7B%7D", {})) === null) return;
    }
  }

  /** Returns the status of a complete answer; null if the server accepted no request or cut the answer off. */
  private async statusOf(path: string, request: RequestInit): Promise<number | null> {
    const { url } = this.round;
    const response = await fetch(`${url}/api/trpc/${path}`, { ...request, headers: this.headers }).catch(() => null);
    if (!response) return null;
    try {
      await response.json();
      return response.status;
    } catch (error) {
      this.cut.push(`An answer of ${path} broke off: ${String(error)}`);
      return null;
    }
  }

  private async follow(): Promise<void> {
    const response = await fetch(`${this.round.url}/api/live`, { headers: this.headers }).catch(() => null);
    await response?.text().catch((error: unknown) => this.cut.push(`The stream broke off: ${String(error)}`));
  }
}

/** Returns the first claim in the database at this path. */
export function firstClaim(path: string): string {
  return column(path, "select id from claims order by id limit 1", [])[0] ?? "";
}

/** Returns the texts of a round's comments in the database at this path. */
export function commentsOf(path: string, round: string): string[] {
  return column(path, "select text from comments where text like ? || ', %'", [round]);
}

function column(path: string, sentence: string, values: string[]): string[] {
  const file = new Sqlite(path);
  try {
    return file.prepare(sentence).pluck().all(values) as string[];
  } finally {
    file.close();
  }
}
