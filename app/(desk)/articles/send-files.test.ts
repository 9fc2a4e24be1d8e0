/** Tests that each file is sent once, a few at a time, and that a refusal stops the rest and is reported. */
import { afterEach, expect, it, vi } from "vitest";
import { refusalOf } from "@/app/_trpc/refusal";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import { sendFiles } from "./send-files";
import { uploadForDraft } from "./upload";

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the server: what it was sent, and its answer to each upload. */
function serverThat(answers: (url: URL) => Response | Promise<Response>) {
  const sent: { url: URL; body: BodyInit | null | undefined }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    const url = new URL(path, "https://desk.example");
    sent.push({ url, body: init.body });
    return answers(url);
  });
  const [addFiles, startImport] = [vi.fn(), vi.fn()];
  const jobs = {
    beginImport: { mutate: async () => ({ id: "j1" }) },
    addFiles: { mutate: addFiles },
    startImport: { mutate: startImport },
  };
  return { sent, addFiles, startImport, api: { jobs } as unknown as Parameters<typeof sendFiles>[0] };
}

const added = () => Response.json({ added: 1 });
const fileOf = (name: string, size = 3) => ({ name, file: new File([new Uint8Array(size)], name) });

it("sends each file's bytes once at its place, and of one that is too large the name alone", async () => {
  const { sent, addFiles, startImport, api } = serverThat(added);
  const files = [fileOf("a.txt"), fileOf("huge.txt", MAX_ARTICLE_BYTES + 1), fileOf("ports/b c.txt")];
  const told: number[] = [];
  await sendFiles(api, files, (count) => told.push(count));
  expect(sent.map(({ url }) => [url.searchParams.get("place"), url.searchParams.get("name")])).toEqual([
    ["0", "a.txt"],
    ["1", "ports/b c.txt"],
  ]);
  expect(sent.map(({ body }) => body)).toEqual([files[0]?.file, files[2]?.file]);
  expect(addFiles.mock.calls).toEqual([[{ id: "j1", from: 2, files: [{ name: "huge.txt" }] }]]);
  expect(startImport).toHaveBeenCalledWith({ id: "j1" });
  expect(told).toEqual([1, 2, 3]);
});

it("sends three at a time", async () => {
  const waiting: (() => void)[] = [];
  const { sent, api } = serverThat(() => new Promise((resolve) => waiting.push(() => resolve(added()))));
  const done = sendFiles(
    api,
    Array.from({ length: 5 }, (_, n) => fileOf(`${n}.txt`)),
    () => undefined,
  );
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  waiting.shift()?.();
  await vi.waitFor(() => expect(sent).toHaveLength(4));
  const answerAll = () => waiting.splice(0).map((answer) => answer());
  answerAll();
  await vi.waitFor(() => expect(sent).toHaveLength(5));
  answerAll();
  await done;
});

it("stops at what is refused, starts nothing, and tells the server's sentence", async () => {
  const error = { code: "too large", message: "This file is larger than 2 MB." };
  const { sent, startImport, api } = serverThat(() => Response.json({ error }, { status: 413 }));
  const files = Array.from({ length: 9 }, (_, n) => fileOf(`${n}.txt`));
  const failure = await sendFiles(api, files, () => undefined).catch(refusalOf);
  expect(failure).toEqual({ ...error, details: {} });
  expect(sent.length).toBeLessThan(4);
  expect(startImport).not.toHaveBeenCalled();
});

it("takes what a proxy answers in the server's place for a server that was not reached", async () => {
  serverThat(() => new Response("<h1>Payload Too Large</h1>", { status: 413 }));
  const failure = await uploadForDraft("a.txt", new File(["words"], "a.txt")).catch(refusalOf);
  expect(failure).toMatchObject({ code: "offline", message: expect.stringContaining("could not be reached") });
});
