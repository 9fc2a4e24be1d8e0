/** Tests which bytes become text, in which encoding, and which are refused. */
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return bytes;
};
const textOf = (bytes: Uint8Array, options: { type?: string; html: boolean } = { html: false }) => {
  const decoded = decodeText(bytes, options);
  return decoded.ok ? decoded.text : decoded.fault;
};

describe("decodeText", () => {
  it.each([
    ["plain UTF-8", utf8("Zürich said “no”")],
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Zürich said “no”")])],
    ["UTF-16 little-endian", utf16("Zürich said “no”", true)],
    ["UTF-16 big-endian", utf16("Zürich said “no”", false)],
  ])("reads %s", (_, bytes) => {
    expect(textOf(bytes)).toBe("Zürich said “no”");
  });

  it.each([
    ["a meta charset", '<meta charset="windows-1252">caf\u00e9 \u0093no\u0094'],
    [
      "an http-equiv",
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">caf\u00e9 \u0093no\u0094',
    ],
    ["an XML declaration", '<?xml version="1.0" encoding="windows-1252"?>caf\u00e9 \u0093no\u0094'],
  ])("reads a page by %s", (_, page) => {
    expect(textOf(latin(page), { html: true })).toContain("café “no”");
  });

  it("lets the type header's charset go before the page's", () => {
    const page = latin('<meta charset="utf-8">caf\u00e9');
    expect(textOf(page, { type: "text/html; charset=ISO-8859-1", html: true })).toContain("café");
  });

  it("keeps every mark of windows-1252", () => {
    const marks = Uint8Array.from([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9c, 0x9f, 0xe9]);
    expect(textOf(marks, { type: "text/plain; charset=windows-1252", html: false })).toBe("€…‘’“”–—œŸé");
  });

  it("does not look for a charset in plain text", () => {
    expect(textOf(utf8('<meta charset="windows-1252">café'))).toContain("café");
  });

  it.each([
    ["little-endian", true],
    ["big-endian", false],
  ])("reads UTF-16 without its mark, %s, and says so", (_, little) => {
    const text = "The harbour was closed.\n\n“Until spring,” the pilot said.";
    expect(decodeText(utf16(text, little).subarray(2), { html: false })).toMatchObject({
      ok: true,
      text,
      doubts: ["The file does not say how it is encoded; it was read as UTF-16."],
    });
  });

  it("reads Western text that declares nothing as windows-1252, and says so", () => {
    const bytes = latin("The caf\u00e9 was \u0093full\u0094, Ana Pires said. It had been full all week.");
    const decoded = decodeText(bytes, { html: false });
    expect(decoded).toMatchObject({ ok: true, text: expect.stringContaining("café was “full”") });
    expect(decoded.ok && decoded.doubts[0]).toContain("Windows-1252");
  });

  it("reads a page that was saved again in UTF-8 and kept its old declaration, and says so", () => {
    const decoded = decodeText(utf8('<meta charset="gb2312">港口在春季之前关闭，渔民说。'), { html: true });
    expect(decoded).toMatchObject({
      ok: true,
      text: expect.stringContaining("港口在春季之前关闭"),
      doubts: ["The file says that it is in GB2312, but is in UTF-8."],
    });
  });

  it("names what a file looks like that it cannot read", () => {
    const decoded = decodeText(latin("\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2 ".repeat(20)), { html: false });
    expect(decoded).toMatchObject({ ok: false, message: expect.stringContaining("look like windows-1251") });
  });

  it("reads a page with a broken character in its declared encoding, and counts what was lost", () => {
    const page = `<meta charset="gbk">${"word ".repeat(200)}`;
    const decoded = decodeText(Uint8Array.from([...utf8(page), 0xc4, 0xe3, 0x81, 0x20]), { html: true });
    expect(decoded).toMatchObject({ ok: true, text: expect.stringContaining("你\ufffd ") });
    expect(decoded.ok && decoded.doubts[0]).toMatch(/^1 character is not valid GBK/);
  });

  it("reads a page that wrongly claims UTF-16 as UTF-8", () => {
    expect(textOf(utf8('<meta charset="utf-16">é'), { html: true })).toContain("é");
  });

  it("says so when the declared charset is unknown", () => {
    const decoded = decodeText(utf8('<meta charset="x-nonsense">é'), { html: true });
    expect(decoded).toMatchObject({ ok: true, notes: ["The declared encoding “x-nonsense” was read as utf-8."] });
  });

  it.each([
    ["Cyrillic in one byte each", latin("\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2".repeat(20)), "bad encoding"],
    ["a NUL", utf8("a\0b"), "binary"],
    ["a NUL inside UTF-16", utf16("a\0b", true), "binary"],
    ["many control characters", utf8("\u0001\u0002\u0003\u0004\u0005\u0006"), "binary"],
    ["control characters that are no UTF-8 either", latin("\u0001\u0002\u0003\u0004\u0005\u0006\u00ff"), "binary"],
    ["an odd number of UTF-16 bytes", new Uint8Array([0xff, 0xfe, 0x41]), "bad encoding"],
  ])("refuses %s", (_, bytes, fault) => {
    expect(textOf(bytes)).toBe(fault);
  });
});
