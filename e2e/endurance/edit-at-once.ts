/** Edits many claims of a running desk concurrently, and reports lost edits. */

/** A server's address, and the cookies of somebody who may edit. */
export type Desk = { url: string; cookie: string };

/**
 * Edits all of these claims concurrently, each this many times without a pause. Returns a sentence for each lost edit.
 */
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

type Answer<T> = { result: { data: T } };

/** Calls a procedure of the desk, and returns its output. Throws if it was refused. */
export async function read<T>(desk: Desk, name: string, input: object): Promise<T> {
  const address = `${desk.url}/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(address, { headers: headersOf(desk) });
  if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as Answer<T>).result.data;
}
