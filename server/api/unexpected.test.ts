/** Tests that an unforeseen failure is reported by an id in the log, and reveals nothing of what happened inside. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { handleTrpc } from "./handler";
import { log } from "./http/log";

const folder = mkdtempSync(join(tmpdir(), "stet-unexpected-"));
beforeAll(() => {
  process.env.STET_DATABASE_URL = `file:${join(folder, "without-tables.db")}`;
});
// A database without tables is never opened, so there is none to close.
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("hides the error, and logs it under the id that it gives", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const input = encodeURIComponent(JSON.stringify({ token: "a-token-that-nobody-was-ever-given" }));
  const answer = await handleTrpc(new Request(`http://localhost:3000/api/trpc/people.invitation?input=${input}`));
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toMatch(/sqlite|table|select|\.ts|stack/iu);
  const { error } = JSON.parse(text) as { error: { message: string; data: { refusal: { code: string; id: string } } } };
  expect(error.data.refusal.code).toBe("unexpected");
  expect(error.message).toContain(error.data.refusal.id.slice(0, 8));
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ id: error.data.refusal.id, path: "people.invitation" });
});
