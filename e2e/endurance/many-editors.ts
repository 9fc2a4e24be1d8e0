/** Many people who edit at once: no edit may be lost, and those who read meanwhile may not wait for them. */
import { quantile } from "../bench/load";
import { claimId } from "../bench/made-up";
import { signIn } from "../bench/sides";
import { stet } from "../desk/command";
import { startDesk } from "../desk/running-desk";
import type { Outcome, Part } from "./outcome";

const EDITORS = 64;
const EDITS_EACH = 100;
const READS_BEFORE = 400;
/** How many times as long a read may take while all of them edit. */
const MOST_DELAY = 3;

export const manyEditors: Part = {
  name: "many editors",
  promise: `No edit of ${EDITORS} people at once is lost, and 97.5 of 100 reads take at most ${MOST_DELAY} times as long as on an idle desk.`,
  run: ({ address }) => readWhileMany(address),
};

/** A server's address, and the cookies of somebody who may edit. */
type Desk = { url: string; cookie: string };

async function readWhileMany(address: string): Promise<Outcome> {
  const server = await startDesk(address);
  const desk = { url: server.url, cookie: await signIn(server.url) };
  await readTimes(desk, READS_BEFORE, () => true);
  const idle = quantile(await readTimes(desk, READS_BEFORE, () => true), 0.975);
  let editing = true;
  const edits = editAtOnce(
    desk,
    Array.from({ length: EDITORS }, (_, n) => claimId(n + 1)),
    EDITS_EACH,
  ).finally(() => {
    editing = false;
  });
  const times = await readTimes(desk, Number.POSITIVE_INFINITY, () => editing);
  const broken = await edits;
  const during = quantile(times, 0.975);
  if (during > MOST_DELAY * idle) broken.push(`Reads took ${(during / idle).toFixed(1)} times as long as before.`);
  await server.stop();
  const { code, said } = await stet(address, ["verify"]);
  if (code !== 0) broken.push(`The desk does not hold: ${said}`);
  const also = `Reads' p97.5 was ${idle.toFixed(1)} ms before and ${during.toFixed(1)} ms meanwhile, in ${times.length} reads`;
  return { tried: EDITORS * EDITS_EACH, broken, also };
}

/** Edits all of these claims at once, each so many times without a pause. Answers with a sentence for each edit that was lost. */
export async function editAtOnce(desk: Desk, ids: readonly string[], times: number): Promise<string[]> {
  return (await Promise.all(ids.map((id) => edit(desk, id, times)))).flat();
}

async function edit(desk: Desk, id: string, times: number): Promise<string[]> {
  const lost: string[] = [];
  let { version } = await read<{ version: number }>(desk, "claims.get", { id });
  for (let n = 1; n <= times; n += 1) {
    const statement = `The wording of edit ${n}.`;
    const body = JSON.stringify({ id, version, statement });
    const response = await fetch(`${desk.url}/api/trpc/claims.edit`, {
      method: "POST",
      headers: headersOf(desk),
      body,
    });
    if (response.ok) version = ((await response.json()) as Answer<{ version: number }>).result.data.version;
    else lost.push(`Edit ${n} of ${id} was refused: ${await response.text()}`);
  }
  const last = await read<{ statement: string }>(desk, "claims.get", { id });
  if (last.statement !== `The wording of edit ${times}.`) lost.push(`${id} has another wording than its last edit.`);
  const { lines } = await read<{ lines: unknown[] }>(desk, "history.list", { claimId: id, limit: 100 });
  if (lines.length < times) lost.push(`The history has ${lines.length} of ${times} edits of ${id}.`);
  return lost;
}

const headersOf = ({ cookie }: Desk) => ({ cookie, "content-type": "application/json" });

/** How long reads of the list took in milliseconds, one after another. */
async function readTimes(desk: Desk, most: number, goesOn: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (times.length < most && goesOn()) {
    const began = performance.now();
    await read(desk, "claims.list", { limit: 50 });
    times.push(performance.now() - began);
  }
  return times;
}

type Answer<T> = { result: { data: T } };

async function read<T>(desk: Desk, name: string, input: object): Promise<T> {
  const address = `${desk.url}/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(address, { headers: headersOf(desk) });
  if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as Answer<T>).result.data;
}
