/**
 * Tests that at most two passphrases are hashed at a time, and that an unknown account takes as long as a known one.
 */
import { beforeEach, expect, it, vi } from "vitest";

const argon2 = vi.hoisted(() => {
  const state = { running: 0, most: 0, verified: 0 };
  const work = async <T>(answer: T): Promise<T> => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise((resolve) => setImmediate(resolve));
    state.running -= 1;
    return answer;
  };
  return {
    state,
    hash: () => work("a hash"),
    verify: () => {
      state.verified += 1;
      return work(true);
    },
  };
});
vi.mock("@node-rs/argon2", () => argon2);

import { hashPassphrase, verifyPassphrase } from "./passphrase-hash";

beforeEach(() => Object.assign(argon2.state, { most: 0, verified: 0 }));

it("runs two hashes at once and no more, however many ask", async () => {
  await Promise.all(Array.from({ length: 20 }, () => hashPassphrase("quiet harbour lantern")));
  expect(argon2.state.most).toBe(2);
});

it("verifies against a decoy where there is no account, and still answers no", async () => {
  expect(await verifyPassphrase("quiet harbour lantern", null)).toBe(false);
  expect(argon2.state.verified).toBe(1);
});
