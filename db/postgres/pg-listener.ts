/** Listens to the desk's other processes on one connection, and reconnects by itself. */
import { EventEmitter } from "node:events";
import { Client, type ClientConfig } from "pg";
import { CHANNEL } from "./pg-write";

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;

/** Shares one connection among its listeners; the first listener opens it. */
export class PgListener {
  private readonly told = new EventEmitter().setMaxListeners(0);
  private client: Client | null = null;
  private ready: Promise<void> | null = null;
  private closed = false;
  private pause = FIRST_PAUSE;

  constructor(private readonly config: ClientConfig) {}

  /**
   * Calls `heard` with each message, and with an empty one when some may have been missed. Resolves to a function that
   * ends the subscription.
   */
  async listen(heard: (message: string) => void): Promise<() => void> {
    this.told.on("told", heard);
    this.ready ??= this.connect(false);
    await this.ready;
    return () => void this.told.off("told", heard);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(again: boolean): Promise<void> {
    if (this.closed) return;
    const client = new Client(this.config);
    this.client = client;
    const lost = () => this.reconnect(client);
    client.once("error", lost).once("end", lost);
    client.on("notification", ({ payload }) => this.told.emit("told", payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.pause = FIRST_PAUSE;
      if (again) this.told.emit("told", "");
    } catch {
      lost();
    }
  }

  /** Runs once for each lost connection, since `error` and `end` both report the same one. */
  private reconnect(lost: Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = null;
    lost.end().catch(() => undefined);
    const wait = this.pause;
    this.pause = Math.min(wait * 2, LONGEST_PAUSE);
    setTimeout(() => void this.connect(true), wait).unref();
  }
}
