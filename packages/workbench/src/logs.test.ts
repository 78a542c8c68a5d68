import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** The files of what runs where Afterword runs. */
const sources = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name !== "workbench")
    .flatMap((name) => {
      const from = join(root, folder, name, "src");
      return readdirSync(from, { recursive: true, encoding: "utf8" })
        .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
        .map((path) => join(from, path));
    }),
);

interface Line {
  readonly level: string;
  readonly message: string;
  /** As far as they are written where it is logged. */
  readonly fields: readonly string[];
}

const call =
  /\b(?:logger|log)\??\.(trace|debug|info|warn|error|fatal)\(\s*((?:(?!\);)[\s\S])*?)"((?:[^"\\]|\\.)*)",?\s*\)/g;
const anyCall = /\b(?:logger|log)\??\.(?:trace|debug|info|warn|error|fatal)\(/g;

/** The lines that a file logs. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(call)].map(([, level = "", before = "", message = ""]) => ({
    level,
    message,
    // What is spread, or is a name alone, is written down as well and not looked at here.
    fields: [...(/^\{(.*)\}/s.exec(before)?.[1] ?? "").matchAll(/(?:^|,)\s*(\w+)(?=\s*[:,]|\s*$)/g)].map(
      ([, name = ""]) => name,
    ),
  }));
}

const written = sources.flatMap((file) => linesOf(readFileSync(file, "utf8")));
const table = readFileSync(join(root, "docs/reference/logs.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, , level = ""]) => /^(?:debug|info|warn|error)$/.test(level))
  .map(([, message = "", level = "", fields = ""]) => ({
    message,
    level,
    fields: [...fields.matchAll(/\w+/g)].map(([field]) => field),
  }));
const nameOf = ({ level, message }: Pick<Line, "level" | "message">): string => `${level} ${message}`;

test("each line that is logged is read as one, and is in the page on the log, with what it holds", () => {
  const calls = sources.map((file) => [...readFileSync(file, "utf8").matchAll(anyCall)].length);
  expect(written).toHaveLength(calls.reduce((sum, one) => sum + one, 0));
  expect(written.length).toBeGreaterThan(20);
  const fieldsOf = new Map(table.map((row) => [nameOf(row), row.fields]));
  for (const line of written) {
    expect(fieldsOf.has(nameOf(line)), nameOf(line)).toBe(true);
    const known = fieldsOf.get(nameOf(line)) ?? [];
    expect(
      line.fields.filter((field) => !known.includes(field)),
      nameOf(line),
    ).toEqual([]);
  }
});

test("the page on the log has no line that is not logged, and none twice", () => {
  expect(table.map(nameOf).sort()).toEqual([...new Set(written.map(nameOf))].sort());
});

test("a line that nobody wrote down would be found", () => {
  const text = 'logger.warn({ ...about, token: one.token, err: error }, "something new");';
  expect(linesOf(text)).toEqual([{ level: "warn", message: "something new", fields: ["token", "err"] }]);
});
