/** Keeps the documentation true: every setting, command, option, procedure and key is in it, and nothing that is not there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { KEYS } from "@/app/_desk/keyboard/keys";
import { program } from "@/server/cli/program";
import { FILTER_FIELDS } from "@/server/domain/claims/claim-filters";
import { SETTINGS } from "@/server/domain/desk/settings";
import { ROLES } from "@/server/domain/people/person";
import { type ACTIONS, can } from "@/server/domain/policy";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { UseCase } from "@/server/usecases/define";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const pages = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The cells of each table row of a text, without their padding. */
function rowsOf(text: string): string[][] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.map((line) =>
    line
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The parts of a text under headings of this level, by heading. */
function partsOf(text: string, level: number): Map<string, string> {
  const parts = text.split(new RegExp(`^#{${level}} `, "mu")).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = "", ...rest] = part.split("\n");
      return [heading.trim(), rest.join("\n").split(/^#{1,3} /mu)[0] ?? ""];
    }),
  );
}

it.each(pages)("%s names no file that is not there", (page) => {
  const named = read(page).match(/`(?:app|db|docs|e2e|scripts|server)\/[\w()[\]./-]+`/gu) ?? [];
  expect(named.map((path) => path.slice(1, -1)).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

const sorted = (names: Iterable<string>) => [...names].sort();

describe("settings.md", () => {
  const rows = rowsOf(read("docs/guide/settings.md")).filter(([name]) => name?.startsWith("`STET_"));

  it("lists every setting, and no other, with its default", () => {
    const documented = Object.fromEntries(rows.map(([name = "", given = ""]) => [name, given]));
    const real = Object.entries(SETTINGS).map(([name, setting]) => [
      `\`${name}\``,
      setting.default === "" ? "none" : `\`${setting.default}\``,
    ]);
    expect(documented).toEqual(Object.fromEntries(real));
  });

  it("is where every setting that any page names is found", () => {
    const scripts = readdirSync(join(ROOT, "scripts")).map((name) => read(`scripts/${name}`));
    const known = new Set([...Object.keys(SETTINGS), ...scripts.flatMap((text) => text.match(/STET_[A-Z_]+/gu) ?? [])]);
    for (const page of pages) {
      const strange = (read(page).match(/STET_[A-Z_]*[A-Z]/gu) ?? []).filter((name) => !known.has(name));
      expect(strange, page).toEqual([]);
    }
  });
});

/** Every command that does something, with what has to be written after `stet`. */
function commandsOf(command: Command, path: string[] = []): [string, Command][] {
  return command.commands.flatMap((one): [string, Command][] => {
    const here = [...path, one.name()];
    if (one.commands.length > 0) return commandsOf(one, here);
    const wanted = one.registeredArguments.map((argument) => {
      const { required, variadic } = argument;
      const words = `${argument.name()}${variadic ? "..." : ""}`;
      return required ? `<${words}>` : `[${words}]`;
    });
    return [[["stet", ...here, ...wanted].join(" "), one]];
  });
}

const filterFields: readonly string[] = FILTER_FIELDS;

describe("command-line.md", async () => {
  const parts = partsOf(read("docs/guide/command-line.md"), 3);
  const commands = commandsOf(await program());

  it("has a part for every command, and for no other", () => {
    expect(sorted(parts.keys())).toEqual(sorted(commands.map(([usage]) => `\`${usage}\``)));
  });

  it.each(commands)("lists the options of `%s`, and no others", (usage, command) => {
    const rows = rowsOf(parts.get(`\`${usage}\``) ?? "").map(([flags = ""]) => flags);
    const documented = rows.filter((flags) => flags.startsWith("`-"));
    expect(sorted(documented)).toEqual(sorted(command.options.map((option) => `\`${option.flags}\``)));
  });

  it("says how the values of every filter field are written", () => {
    const rows = rowsOf(parts.get("`stet claims`") ?? "").map(([field = ""]) => field);
    const documented = rows.flatMap((cell) => cell.match(/(?<=`)[a-z]+(?=`)/gu) ?? []);
    expect(sorted(documented)).toEqual(sorted([...filterFields, "status"]));
  });

  it("is right in its examples", () => {
    const known = new Set(commands.map(([usage]) => usage.split(" ")[1] ?? ""));
    for (const page of pages) {
      const used = [...read(page).matchAll(/npm run --silent stet -- ([a-z]+)/gu)].map((match) => match[1] ?? "");
      expect(
        used.filter((name) => !known.has(name)),
        page,
      ).toEqual([]);
    }
  });
});

const useCases = Object.entries(CATALOGUE).flatMap(([room, named]) =>
  Object.entries(named).map(([name, useCase]): [string, UseCase] => [`${room}.${name}`, useCase as UseCase]),
);

/** The names of a use case's fields, where its input is one object. */
function fieldsOf({ input }: UseCase): { name: string; needed: boolean }[] {
  const shape = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return Object.keys(shape.properties ?? {}).map((name) => ({ name, needed: shape.required?.includes(name) ?? false }));
}

/** The least role that may do this to a claim that is not ruled; or that nobody, or everybody signed in, needs one. */
function leastRole(action: (typeof ACTIONS)[number]): string {
  if (can(null, action)) return "anyone";
  const states = ["unreviewed", "reviewed", "set aside"] as const;
  const role = ROLES.find((one) =>
    states.some((workflow) => can({ kind: "person", id: "p", name: "P", role: one }, action, { workflow })),
  );
  return role ?? "nobody";
}

describe("api.md", () => {
  const rows = rowsOf(read("docs/api.md")).filter(([name]) => /^`[a-z]+\.[A-Za-z]+`$/u.test(name ?? ""));

  it("names every field of a filter", () => {
    const paragraph = read("docs/api.md").match(/^`filter` is the same[\s\S]*?\n\n/mu)?.[0] ?? "";
    expect(filterFields.filter((field) => !paragraph.includes(`\`${field}\``))).toEqual([]);
  });

  it("lists every procedure once, and no other", () => {
    expect(sorted(rows.map(([name = ""]) => name))).toEqual(sorted(useCases.map(([name]) => `\`${name}\``)));
  });

  it.each(useCases)("says of %s what it is, who may, and what it takes", (name, useCase) => {
    const [, kind, who = "", input = ""] = rows.find((row) => row[0] === `\`${name}\``) ?? [];
    expect(kind).toBe(useCase.kind);
    const [roles = "", action] = who.split(" · ");
    expect(action).toBe(`\`${useCase.action}\``);
    const least = leastRole(useCase.action);
    if (roles === "a person") expect(least).toBe("viewer");
    else expect(roles.split(/[,;] /u)).toContain(least);
    for (const field of fieldsOf(useCase)) {
      expect(input, field.name).toContain(`\`${field.name}\``);
      expect(input.includes(`\`${field.name}\`?`), `${field.name}?`).toBe(!field.needed);
    }
  });
});

describe("reviewing.md", () => {
  it("lists the keys as ? does, screen by screen", () => {
    const parts = partsOf(read("docs/guide/reviewing.md"), 3);
    const documented = [...parts].map(([screen, part]) => ({
      screen,
      keys: rowsOf(part)
        .filter(([key]) => key?.startsWith("`"))
        .map(([key = "", does = ""]) => [key.slice(1, -1), does]),
    }));
    expect(documented).toEqual(KEYS);
  });
});

/** The anchor that a heading gets. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

describe("links", () => {
  it.each(pages)("of %s lead to files and headings that are there", (page) => {
    const text = read(page).replace(/```[\s\S]*?```/gu, "");
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^[a-z]+:/u.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
      expect(existsSync(file), target).toBe(true);
      const headings = anchor ? [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gmu)].map((match) => match[1]) : [];
      if (anchor)
        expect(
          headings.map((heading) => anchorOf(heading ?? "")),
          target,
        ).toContain(anchor);
    }
  });

  it("lead from the decisions' list to every decision", () => {
    const listed = read("docs/decisions/README.md");
    const files = readdirSync(join(ROOT, "docs/decisions")).filter((name) => /^\d{4}-.*\.md$/u.test(name));
    expect(files.filter((name) => !listed.includes(`(${name})`))).toEqual([]);
  });
});
