import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TranslationsTaken } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, pulse } from "./kept-surveys.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";

// The texts of a survey go to translators as XLIFF and come back, over HTTP and by the command line.

const folder = newFolder();
const database = `file:${join(folder, "translations.db")}`;
let aw: Served;
beforeAll(async () => {
  aw = await serve(database);
  const { surveys } = clientOf(aw);
  await surveys.saveDraft("pulse", { revision: 0, definition: pulse() });
  await surveys.publish("pulse", { revision: 1 });
}, 60_000);
afterAll(() => aw.stop());

const why = "questions.why.text";
const post = (xliff: string, more: object = {}, query = "") =>
  aw.call("POST", `/v1/surveys/pulse/translations${query}`, { xliff, ...more });

test("a file goes out, comes back translated, is tried, taken, and goes out with what was taken", async () => {
  const { surveys } = clientOf(aw);
  const out = await aw.call("GET", "/v1/surveys/pulse/translations/ar");
  expect([out.status, out.headers.get("content-type"), out.headers.get("content-disposition")]).toEqual([
    200,
    "application/xliff+xml",
    'attachment; filename="pulse.ar.xlf"',
  ]);
  expect(await surveys.exportTranslations("pulse", "ar")).toBe(out.text);
  const translated = out.text.replace(
    "<source>Why?</source>",
    '<source>Why?</source>\n        <target state="translated">لماذا؟</target>',
  );
  const tried = await surveys.importTranslations("pulse", { xliff: translated }, { dryRun: true });
  expect(tried).toMatchObject({ saved: false, revision: 0, locale: "ar" });
  expect(tried.texts).toContainEqual({
    path: why,
    source: "Why?",
    before: null,
    after: "لماذا؟",
    as: "added",
    stale: false,
  });
  expect((await surveys.drafts()).items).toEqual([]);
  expect(await surveys.importTranslations("pulse", { xliff: translated, revision: 0 })).toMatchObject({
    saved: true,
    revision: 1,
  });
  expect((await surveys.draft("pulse")).definition.questions[1]?.text).toEqual({ en: "Why?", ar: "لماذا؟" });
  // The same again changes nothing; over another revision than was looked at it is refused.
  expect(await surveys.importTranslations("pulse", { xliff: translated })).toMatchObject({ saved: false, revision: 1 });
  expect((await post(translated, { revision: 0 })).json).toMatchObject({ code: "draft_changed" });
  expect(await surveys.exportTranslations("pulse", "ar")).toContain('<target state="translated">لماذا؟</target>');
  const { items } = (await aw.call("GET", "/v1/audit?action=surveys.draft")).json as { items: { by: object }[] };
  expect(items).toHaveLength(2);
});

test("the same goes out and comes back as a table for a spreadsheet, whatever the words", async () => {
  const { surveys } = clientOf(aw);
  const out = await aw.call("GET", "/v1/surveys/pulse/translations/zh?format=csv");
  expect([out.headers.get("content-type"), out.headers.get("content-disposition")]).toEqual([
    "text/csv; charset=utf-8",
    'attachment; filename="pulse.zh.csv"',
  ]);
  expect(await surveys.exportTranslations("pulse", "zh", { format: "csv" })).toBe(out.text);
  expect(out.text.split("\r\n")[0]).toBe("path,en,zh,state");
  const words = '=1+1 "quoted", and\nmore';
  const line = `${why},Why?,,`;
  expect(out.text).toContain(line);
  const back = (made: string, text = out.text) => text.replace(line, `${why},Why?,"${made.replaceAll('"', '""')}",`);
  // As it comes from a spreadsheet: with the mark of UTF-8 and semicolons, or as it is.
  const others = `\uFEFF${back("为什么？").replaceAll(",", ";")}`;
  const afterOf = async (csv: string) =>
    (await surveys.importTranslations("pulse", { csv }, { dryRun: true })).texts.find(({ path }) => path === why)
      ?.after;
  const quoted = others.replaceAll(/(?<=^\uFEFF?|;|\n)(?=path|en|zh|state)|(?<=path|en|zh|state)(?=;|\r)/g, '"');
  expect(quoted).toMatch(/^\uFEFF"path";"en";"zh";"state"\r\n/);
  const wide = others.replaceAll("\r\n", ";;\r\n");
  for (const csv of [back("为什么？"), others, quoted, wide]) expect(await afterOf(csv)).toBe("为什么？");
  expect(await afterOf(back(words))).toBe(words);
  expect((await surveys.importTranslations("pulse", { csv: back(words) })).saved).toBe(true);
  const again = await surveys.exportTranslations("pulse", "zh", { format: "csv" });
  expect(again).toContain(`${why},Why?,"'=1+1 ""quoted"", and\nmore",translated`);
  expect(await surveys.importTranslations("pulse", { csv: again })).toMatchObject({ saved: false });
  // A text that begins as if a guard stood before it goes out with one more.
  const odd = again.replace("\"'=1+1", "\"''=1+1");
  expect((await surveys.importTranslations("pulse", { csv: odd })).texts.find(({ path }) => path === why)?.after).toBe(
    `'${words}`,
  );
  expect(await surveys.exportTranslations("pulse", "zh", { format: "csv" })).toBe(odd);
  for (const [body, path] of [
    [{ csv: "people,locale" }, "csv"],
    [{ csv: 'path,en,zh\n"a' }, "csv"],
    [{ csv: out.text.replace("path,en", "path,de") }, "csv"],
    [{ csv: out.text.replace(",zh,", ",Chinese,") }, "target"],
    [{ csv: out.text, xliff: "<xliff/>" }, "xliff"],
    // As a spreadsheet saves it by default, read as UTF-8.
    [{ csv: Buffer.from(back("Où ?"), "latin1").toString("utf8") }, "csv"],
    [{ xliff: Buffer.from("\uFEFF<xliff/>", "utf16le").toString("utf8") }, "xliff"],
    [{}, "xliff"],
  ] as const)
    expect((await aw.call("POST", "/v1/surveys/pulse/translations", body)).json).toMatchObject({
      code: "invalid_request",
      errors: [{ path }],
    });
});

test("what was translated from an earlier text is taken and stale, and goes out with what it was made from", async () => {
  const { surveys } = clientOf(aw);
  const early = await surveys.exportTranslations("pulse", "es");
  const { definition, revision } = await surveys.draft("pulse");
  const reworded = { ...definition, title: { ...(definition.title as object), en: "Our week" } };
  await surveys.saveDraft("pulse", { revision, definition: reworded });
  const late = early.replace(
    "<source>How we work</source>",
    "<source>How we work</source><target>Cómo trabajamos</target>",
  );
  expect((await surveys.importTranslations("pulse", { xliff: late })).texts[0]).toMatchObject({
    path: "title",
    source: "Our week",
    as: "added",
    stale: true,
  });
  const draft = await surveys.draft("pulse");
  expect(draft.madeFrom).toMatchObject({ title: { es: "How we work", fr: "How we work" } });
  expect(draft.translations.find(({ locale }) => locale === "es")?.stale).toEqual(["title"]);
  expect(await surveys.exportTranslations("pulse", "es")).toMatch(
    /needs-review-translation">Cómo trabajamos[^]*previous-version">\s*<source>How we work</,
  );
});

test("what can't be taken is refused whole, each text by its path", async () => {
  const { surveys } = clientOf(aw);
  const before = await surveys.draft("pulse");
  const file = await surveys.exportTranslations("pulse", "fr");
  const bad = file
    .replace("<source>Why?</source>", "<source>Why?</source><target>Pourquoi {mood} ?</target>")
    .replace("</body>", '<trans-unit id="questions.gone.text"><source>x</source></trans-unit></body>');
  expect((await post(bad)).json).toMatchObject({
    code: "invalid_request",
    errors: [
      { path: why, code: "placeholders" },
      { path: "questions.gone.text", code: "unknown" },
    ],
  });
  const faults: readonly (readonly [string, string])[] = [
    [file.replace("?>", '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "format"],
    [file.replaceAll("1.2", "2.0"), "format"],
    ["people,locale", "format"],
    [file.replace('original="pulse"', 'original="visit"'), "mismatch"],
    [file.replace('source-language="en"', 'source-language="de"'), "mismatch"],
    [file.replace('target-language="fr"', 'target-language="en-GB"'), "mismatch"],
  ];
  for (const [xliff, code] of faults) {
    const { status, json } = await post(xliff);
    expect([status, json], xliff.slice(0, 200)).toMatchObject([422, { errors: [{ path: "xliff", code }] }]);
  }
  expect((await post(file.replace('target-language="fr"', 'target-language="../x"'))).status).toBe(422);
  const long = file.replace("<source>Why?</source>", `<source>Why?</source><target>${"x".repeat(4_001)}</target>`);
  expect((await post(long)).json).toMatchObject({ code: "invalid_request" });
  expect((await post("x".repeat(2_000_001))).status).toBe(422);
  expect((await aw.call("GET", "/v1/surveys/pulse/translations/en")).json).toMatchObject({ code: "invalid_request" });
  expect((await aw.call("GET", "/v1/surveys/nothing/translations/fr")).status).toBe(404);
  // What the code declares can be taken along, and is changed in the code.
  const declared = await surveys.exportTranslations("ticket-csat", "fr");
  const refused = await aw.call("POST", "/v1/surveys/ticket-csat/translations", { xliff: declared });
  expect(refused.json).toMatchObject({ code: "survey_in_code" });
  expect(await surveys.draft("pulse")).toEqual(before);
  // Who may read figures alone gets neither.
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  for (const [method, path] of [
    ["GET", "/v1/surveys/pulse/translations/fr"],
    ["POST", "/v1/surveys/pulse/translations"],
  ] as const)
    expect((await aw.call(method, path, method === "POST" ? { xliff: file } : undefined, reader)).status).toBe(403);
});

test("the same by the command line", { timeout: 60_000 }, async () => {
  const env = { AFTERWORD_DATABASE_URL: database };
  const file = join(folder, "pulse.ru.xlf");
  expect((await run(["translations", "export", "pulse", "ru", "--out", file], env)).code).toBe(0);
  const written = readFileSync(file, "utf8");
  writeFileSync(file, written.replace("<source>Why?</source>", "<source>Why?</source><target>Почему?</target>"));
  const tried = await run(["translations", "import", "pulse", file, "--dry-run", "--json"], env);
  const { texts, saved } = JSON.parse(tried.stdout) as TranslationsTaken;
  expect([saved, texts.filter(({ as }) => as === "added")]).toMatchObject([false, [{ path: why, after: "Почему?" }]]);
  const taken = await run(["translations", "import", "pulse", file], env);
  expect(taken.stdout).toMatch(/added: 1, changed: 0, confirmed: 0, same: 0, missing: 2\nSaved as revision \d+/);
  const { questions } = (await clientOf(aw).surveys.draft("pulse")).definition;
  expect(questions[1]?.text).toMatchObject({ ru: "Почему?" });
  expect((await run(["translations", "export", "pulse", "ru", "--csv"], env)).stdout).toContain("Почему?,translated");
  writeFileSync(file, written.replace('version="1.2"', 'version="1.1"'));
  const refused = await run(["translations", "import", "pulse", file], env);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("save it as XLIFF 1.2")]);
});
