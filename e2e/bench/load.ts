/** Puts a server under load for some seconds: times every answer, and checks that it is the expected one. */
import autocannon from "autocannon";
import type { Side } from "./sides";

export type Ask = { method: "GET" | "POST"; path: string; body?: string };
/** The time of each answer in milliseconds, and the duration of the load in seconds. */
export type Timed = { times: number[]; seconds: number };
type Load = {
  connections: number;
  seconds: number;
  /** The requests that each connection repeats. */
  asksOf: (connection: number) => Ask[];
  /** Whether the answer is complete: a refusal or half a page would be faster. */
  isExpected: (body: string) => boolean;
};

const LONGEST_ANSWER_SECONDS = 120;

/** How many answers each connection gets if the time was too short for one each. */
const FEWEST_ANSWERS = 2;

/** Sends requests on this many connections at once, spread over the side's servers. Throws on any unexpected answer. */
export async function load(side: Side, what: Load): Promise<Timed> {
  const timed = await run(side, what, { duration: what.seconds });
  if (timed.times.length >= what.connections) return timed;
  return run(side, what, { amount: what.connections * FEWEST_ANSWERS });
}

type Length = { duration: number } | { amount: number };

async function run(side: Side, { connections, asksOf, isExpected }: Load, length: Length): Promise<Timed> {
  const times: number[] = [];
  let connection = 0;
  const begun = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: side.urls as unknown as string,
        ...{ connections, ...length, sampleInt: 100, timeout: LONGEST_ANSWER_SECONDS },
        headers: side.headers,
        setupClient: (client) => {
          client.setRequests(asksOf(connection));
          connection += 1;
        },
        verifyBody: (body) => isExpected(String(body)),
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const { non2xx, errors, timeouts, mismatches } = result;
  const wrong = Object.entries({ non2xx, errors, timeouts, mismatches }).filter(([, count]) => count > 0);
  if (wrong.length > 0) {
    const what = wrong.map(([name, count]) => `${count} ${name}`).join(", ");
    throw new Error(`${side.name}, ${asksOf(0)[0]?.path}: of ${times.length} answers, ${what}.`);
  }
  return { times, seconds: (performance.now() - begun) / 1000 };
}

/** Returns the answer to one request, as text. */
export async function askOnce(side: Side, { method, path, body }: Ask): Promise<string> {
  const init = { method, headers: side.headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(`${side.urls[0]}${path}`, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${side.name} answered ${path} with ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Returns the value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Returns the median. */
export const median = (values: readonly number[]) => quantile(values, 0.5);
