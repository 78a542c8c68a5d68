import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locales } from "@afterword/language";
import { afterAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/afterword.config.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterword-preview-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function preview(...args: string[]) {
  const { PATH } = process.env;
  const all = [program, "preview", "--config", quickstart, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { env: { PATH }, cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("every mail is written in every language, with a page that links to all, and nothing else is made", () => {
  const out = join(folder, "new/mails");
  const { status, stdout } = preview("--out", out);
  expect(status).toBe(0);
  expect(stdout).toContain(`Open ${join(out, "index.html")}.`);
  const index = readFileSync(join(out, "index.html"), "utf8");
  const linked = [...index.matchAll(/href="([^"]*)"/g)].map(([, path = ""]) => path);
  for (const path of linked) expect(existsSync(join(out, path)), path).toBe(true);
  for (const locale of locales()) {
    const [html = ""] = globSync(`*/receipt.${locale}.html`, { cwd: out });
    expect(readFileSync(join(out, html), "utf8")).toContain(`<html lang="${locale}"`);
    expect(linked).toContain(html.replace(/html$/, "txt"));
  }
  expect(index).toContain("العربية (not reviewed)");
  // Neither a database nor a mailbox.
  expect(globSync("*", { cwd: folder })).toEqual(["new"]);
});

test("a survey that isn't there, and a folder that can't be made, are told in a sentence", () => {
  const unknown = preview("--out", join(folder, "none"), "--survey", "poem");
  expect([unknown.status, unknown.stderr]).toEqual([2, 'The project has no survey "poem".\n']);
  const { status, stderr } = preview("--out", join(quickstart, "mails"));
  expect(status).toBe(1);
  expect(stderr).toMatch(/can't be used: .*\n$/);
  expect(preview().status).toBe(2);
});
