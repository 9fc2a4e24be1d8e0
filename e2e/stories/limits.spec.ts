/** How much one request may ask for, which headers every page sends, and where a sign-in may lead. */
import { request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { PEOPLE } from "@/e2e/desk/people";
import { expect, test } from "@/e2e/fixtures";
import { DoorPage } from "@/e2e/pages/door-page";

const MEGABYTE = 1024 * 1024;

test("one request does not batch four hundred", async ({ requestsOf }) => {
  const viewer = await requestsOf("viewer");
  const many = (count: number) => `/api/trpc/${Array(count).fill("desk.overview").join(",")}?batch=1&input={}`;
  expect((await viewer.get(many(10))).status()).toBe(200);
  expect((await viewer.get(many(400))).status()).toBe(400);
});

for (const address of ["/api/trpc/articles.import", "/api/auth/callback/credentials"]) {
  test(`an oversized body to ${address} is refused while it streams`, async ({ desk }) => {
    const { status, sent } = await stream(desk.url + address, 64 * MEGABYTE);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(32 * MEGABYTE);
  });
}

test("an upload is refused while it streams, with a sentence, and a stranger's unread", async ({
  desk,
  requestsOf,
}) => {
  const bytes = { "content-type": "application/octet-stream" };
  const { cookies } = await (await requestsOf("reviewer")).storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${desk.url}/api/uploads/draft?name=huge.txt`;
  const refused = await stream(address, 64 * MEGABYTE, { ...bytes, cookie });
  expect([refused.status, refused.said]).toEqual([413, expect.stringContaining("larger than 2 MB. Split it")]);
  expect(refused.sent).toBeLessThan(32 * MEGABYTE);
  expect((await stream(address, 64 * MEGABYTE, bytes)).status).toBe(401);
});

test("a body that says it is too large is refused unread", async ({ requestsOf }) => {
  const reviewer = await requestsOf("reviewer");
  const data = { title: "T", text: "words ".repeat(MEGABYTE) };
  expect((await reviewer.post("/api/trpc/articles.import", { data })).status()).toBe(413);
});

test("a request that is none of the web's is refused, and the server goes on", async ({ desk, requestsOf }) => {
  const odd = [{ headers: { host: "a b" } }, { headers: { host: "[::" } }, { method: "TRACE" }, { method: "DELETE" }];
  for (const one of odd)
    expect(await statusOf(`${desk.url}/api/health`, one), JSON.stringify(one)).toBeGreaterThan(399);
  const answer = await (await requestsOf(null)).get("/api/health");
  expect(await answer.json()).toMatchObject({ ok: true });
  expect(answer.headers()).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
});

test("pages carry the headers that keep a browser safe", async ({ requestsOf }) => {
  const [viewer, stranger] = [await requestsOf("viewer"), await requestsOf(null)];
  const pages = [await stranger.get("/sign-in"), await viewer.get("/claims"), await viewer.get("/no-such-page")];
  const nonces = new Set<string>();
  for (const response of pages) {
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)'/u.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    expect(nonce.length).toBeGreaterThan(16);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(headers["referrer-policy"]).toMatch(/same-origin|no-referrer/u);
    expect(headers).not.toHaveProperty("x-powered-by");
  }
  expect(nonces.size).toBe(pages.length);
});

test.describe("the sign-in form", () => {
  for (const from of [
    "//elsewhere.example",
    "https://elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "/.//elsewhere.example",
    "javascript:alert(1)",
  ]) {
    test(`does not lead to ${JSON.stringify(from)}`, async ({ desk, page }) => {
      const door = new DoorPage(page);
      await door.openLink(`${desk.url}/sign-in?from=${encodeURIComponent(from)}`);
      await door.signIn(PEOPLE.viewer);
      await expect(page).not.toHaveURL(/sign-in/u);
      expect(new URL(page.url()).origin).toBe(desk.url);
    });
  }

  test("leads back to where somebody wanted to go", async ({ desk, page }) => {
    const door = new DoorPage(page);
    await page.goto(`${desk.url}/sources`);
    await expect(page).toHaveURL(/sign-in\?from=%2Fsources/u);
    await door.signIn({ ...PEOPLE.editor, passphrase: "not the right one" });
    await expect(door.fault).toContainText("do not match");
    await door.signIn(PEOPLE.editor);
    await expect(page).toHaveURL(`${desk.url}/sources`);
  });

  test("never puts a passphrase into the address, even before its script has come", async ({ desk, browser }) => {
    const page = await browser.newPage({ baseURL: desk.url, javaScriptEnabled: false });
    await page.goto("/sign-in");
    await new DoorPage(page).signIn(PEOPLE.viewer);
    expect(page.url()).not.toContain("passphrase");
    await page.close();
  });
});

/** Sends a body piece by piece without announcing its length; stops when the answer arrives. */
function stream(
  address: string,
  most: number,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<{ status: number; sent: number; said: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(address, { method: "POST", headers });
    let [sent, status] = [0, 0];
    request.on("response", async (response) => {
      status = response.statusCode ?? 0;
      resolve({ status, sent, said: await text(response) });
      request.destroy();
    });
    request.on("error", (error) => (status === 0 ? reject(error) : undefined));
    const piece = Buffer.alloc(MEGABYTE / 4, "a");
    const send = () => {
      if (status !== 0) return;
      if (sent >= most) return request.end();
      sent += piece.length;
      request.write(piece, () => setImmediate(send));
    };
    send();
  });
}

/** Returns the server's answer to a request written out with its headers. */
function statusOf(url: string, options: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", reject).end();
  });
}
