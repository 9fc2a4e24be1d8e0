/** Tests that a tab recognises its own changes in the live stream, and learns what they touched. */
import { createTRPCUntypedClient, type HTTPLinkOptions, httpLink, TRPCClientError } from "@trpc/client";
import { expect, it, vi } from "vitest";
import { allTouched, CLIENT_HEADER, TOUCHED_HEADER, writeHeader } from "@/server/domain/history/touched";
import { makeTab, type OwnChange } from "./tab";

type FetchEsque = NonNullable<HTTPLinkOptions<never>["fetch"]>;

const TOUCHED = { line: 7, claims: ["c1"], types: ["claim"] } as const;

/** A tab whose calls get this answer, and the changes that it reported. */
function tabAnswered(answer: () => Response) {
  const tab = makeTab();
  const sent = vi.fn(async (..._: Parameters<FetchEsque>) => answer());
  const link = httpLink({ url: "http://desk.example", headers: tab.headers, methodOverride: "POST", fetch: sent });
  const client = createTRPCUntypedClient({ links: [tab.link, link] });
  const heard: OwnChange[] = [];
  tab.onChange((change) => heard.push(change));
  const idSent = () =>
    new Request("http://desk.example", sent.mock.lastCall?.[1] as RequestInit).headers.get(CLIENT_HEADER);
  return { tab, client, heard, idSent };
}

const done = (headers: Record<string, string> = {}) => Response.json({ result: { data: { version: 2 } } }, { headers });
const told = (client: string | null) => ({ ...TOUCHED, client });

it("hears what its change touched before whoever made the change goes on", async () => {
  const { client, heard } = tabAnswered(() => done({ [TOUCHED_HEADER]: writeHeader(TOUCHED) }));
  await client.mutation("claims.tag", { id: "c1" });
  expect(heard).toMatchObject([{ input: { id: "c1" }, output: { version: 2 }, touched: TOUCHED }]);
});

it("takes a change that does not say what it touched for one of anything, and a read for none", async () => {
  const { client, heard } = tabAnswered(() => done());
  await client.query("claims.get", { id: "c1" });
  expect(heard).toEqual([]);
  await client.mutation("account.setKeys", {});
  expect(heard).toMatchObject([{ touched: allTouched(null) }]);
});

it("knows its own changes, and no other tab's, a program's or a job's", async () => {
  const [one, other] = [tabAnswered(done), tabAnswered(done)];
  for (const { client } of [one, other]) await client.mutation("claims.tag", {});
  expect(one.tab.isOwn(told(one.idSent()))).toBe(true);
  expect(one.tab.isOwn(told(other.idSent()))).toBe(false);
  expect(one.tab.isOwn(told(null))).toBe(false);
});

it("takes the message of a change that was never answered for news, and of a refused one its id stays", async () => {
  const refusal = { error: { message: "No.", code: -32603, data: { code: "CONFLICT", httpStatus: 409 } } };
  const answers = [() => Response.json(refusal, { status: 409 }), () => new Response("Bad gateway", { status: 502 })];
  const { tab, client, idSent } = tabAnswered(() => answers.shift()?.() ?? done());
  await expect(client.mutation("claims.tag", {})).rejects.toThrow(TRPCClientError);
  expect(tab.isOwn(told(idSent()))).toBe(true);
  await expect(client.mutation("claims.tag", {})).rejects.toThrow(TRPCClientError);
  expect(tab.isOwn(told(idSent()))).toBe(false);
});
