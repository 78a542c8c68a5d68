import type { AdditionItem, PendingSurvey, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { additionsProject } from "./additions-project.ts";
import { visitorOf } from "./form-pages.ts";
import { run } from "./program.ts";
import { serve, type Served } from "./served.ts";

const folder = mkdtempSync(join(tmpdir(), "afterword-additions-"));
const database = `file:${join(folder, "additions.db")}`;
let aw: Served;
let ict: Record<string, string>;
let hr: Record<string, string>;

const bearer = (key: unknown) => ({ authorization: `Bearer ${String(key)}` });

beforeAll(async () => {
  aw = await serve(database, additionsProject());
  const live = bearer(await aw.keyFor("live"));
  for (const [id, department] of [
    ["ict", "ICT"],
    ["hr", "HR"],
  ])
    expect(
      (await aw.call("POST", "/v1/units", { id, name: id, segments: { department: [department] } }, live)).status,
    ).toBe(201);
  const keyIn = async (within: string) =>
    bearer(
      (await aw.call("POST", "/v1/keys", { name: within, scopes: ["admin", "results:read"], within })).json["key"],
    );
  ict = await keyIn("ict");
  hr = await keyIn("hr");
});
afterAll(() => aw.stop());

const laptop = {
  name: "laptop",
  kind: "csat",
  text: { en: "And your laptop?", fr: "Et votre ordinateur ?" },
  required: true,
  key: "laptop",
  scale: { min: 1, max: 5 },
  after: "csat",
} as const;
const desk: QuestionDefinition = {
  name: "desk",
  kind: "yesNo",
  text: "Was the desk open?",
  required: false,
  key: "desk",
};
const examples = { csat: { en: "a new account", fr: "un nouveau compte" } };
const path = "/v1/additions/service/ict";

const save = (body: object, headers = ict, at = path) =>
  aw.call("PUT", at, { revision: 0, questions: [], examples: {}, ...body }, headers);
const errorsOf = ({ json }: { readonly json: Record<string, unknown> }) =>
  (json["errors"] as { path: string; code: string }[]).map((error) => `${error.path} ${error.code}`);

test("the core is locked, a fourth question is one too many, and another unit's is not there", async () => {
  const refused = async (body: object, at = path) => {
    const reply = await save(body, ict, at);
    expect([reply.status, reply.json["code"]], reply.text).toEqual([422, "invalid_definition"]);
    return errorsOf(reply);
  };
  expect(await refused({ questions: [{ ...laptop, name: "csat" }] })).toEqual(["questions.csat locked"]);
  expect(await refused({ questions: [{ ...laptop, key: "csat" }] })).toEqual(["questions.laptop.key locked"]);
  expect(await refused({ questions: [{ ...laptop, name: "paid", key: "paid" }] })).toEqual(["questions.paid repeated"]);
  expect(await refused({ questions: [{ ...laptop, after: "nothing" }] })).toEqual(["questions.laptop.after unknown"]);
  expect(await refused({ examples: { gone: "x" } })).toEqual(["examples.gone unknown"]);
  const four = ["a", "b", "c", "d"].map((name) => ({ ...desk, name, key: name }));
  expect(await refused({ questions: four })).toEqual(["questions too_big"]);
  // Where nobody is to be known, few people's own words or numbers could name one.
  const words = { ...desk, kind: "comment" };
  expect(await refused({ questions: [words] }, "/v1/additions/quiet/ict")).toEqual(["questions.desk.kind identifying"]);
  expect((await save({ questions: [desk] }, hr)).status).toBe(404);
  expect((await save({ questions: [desk] }, ict, "/v1/additions/service/none")).status).toBe(404);
  expect((await save({ questions: [desk] }, ict, "/v1/additions/none/ict")).status).toBe(404);
  const { definition } = (await aw.call("GET", "/v1/surveys/service/versions")).json["items"] as never;
  expect((await aw.call("PUT", "/v1/surveys/service/draft", { revision: 0, definition }, ict)).status).toBe(403);
  expect((await aw.call("GET", "/v1/additions")).json["items"]).toEqual([]);
});

test("a unit adds, headquarters publishes, and whoever is of the unit is asked both", async () => {
  const saved = await save({ questions: [laptop, desk], examples });
  expect([saved.status, saved.json["revision"]], saved.text).toEqual([200, 1]);
  expect((await save({ questions: [desk] })).json["code"]).toBe("draft_changed");
  expect((await aw.call("POST", `${path}/publish`, { revision: 1 }, ict)).status).toBe(403);
  const tried = await aw.call("POST", `${path}/publish?dryRun=true`, { revision: 1 });
  expect([tried.json["version"], tried.json["grade"], tried.json["published"]], tried.text).toEqual([
    2,
    "comparable",
    false,
  ]);
  expect((await aw.call("POST", `${path}/publish`, { revision: 1 })).json["published"]).toBe(true);
  expect((await aw.call("POST", `${path}/publish`, { revision: 1 })).status).toBe(404);

  const listed = (await aw.call("GET", "/v1/additions", undefined, ict)).json as never as { items: AdditionItem[] };
  expect(listed.items).toMatchObject([
    { unit: "ict", draft: null, published: { for: { department: ["ICT"] } }, errors: [] },
  ]);
  expect((await aw.call("GET", "/v1/additions", undefined, hr)).json).toMatchObject({
    items: [],
    units: [{ id: "hr", name: "hr" }],
  });
  const namesFor = async (headers?: Record<string, string>) => {
    const { items } = (await aw.call("GET", "/v1/surveys", undefined, headers)).json as never as {
      items: { id: string; questions: { name: string }[] }[];
    };
    return items.find(({ id }) => id === "service")?.questions.map(({ name }) => name);
  };
  expect(await namesFor()).toEqual(["csat", "paid", "laptop", "why", "desk"]);
  expect(await namesFor(ict)).toEqual(["csat", "laptop", "why", "desk"]);
  expect(await namesFor(hr)).toEqual(["csat", "why"]);
});

async function ask(id: string, department: string, type = "ticket.closed", locale = "en"): Promise<string> {
  const person = { id: `p-${id}`, email: `${id}@example.org`, locale };
  const told = await aw.call("POST", "/v1/events", { id, type, person, data: { id, department } });
  expect(told.status, told.text).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "1h" });
  const [mail] = (await aw.call("GET", `/dev/mail.json?to=${id}@example.org`)).json as never as { text: string }[];
  return mail?.text ?? "";
}
const linkIn = (mail: string) => /\/r\/[\w-]+/.exec(mail)?.[0] ?? "none";
const answer = (link: string, answers: object) =>
  aw.call("POST", link, { answers, submissionId: crypto.randomUUID(), complete: true }, { accept: "application/json" });

test("the mail and the page have what the unit adds, in the reader's language; others have the core", async () => {
  const mail = await ask("IT-1", "ICT", "ticket.closed", "fr");
  expect(mail).toContain("Comment était-ce ?\nPar exemple : un nouveau compte");
  const page = await aw.call("GET", `${linkIn(mail)}`);
  // Not all that the unit adds is in French: what is missing is read in the survey's own language.
  expect(page.text).toMatch(/Comment était-ce[^]*Par exemple : <bdi>un nouveau compte[^]*Et votre ordinateur/);
  expect(page.text.indexOf("q.laptop")).toBeLessThan(page.text.indexOf("q.why"));
  expect(page.text).toContain("Was the desk open?");
  expect(page.text).not.toMatch(/paid|payé/);
  expect((await answer(linkIn(mail), { csat: 4 })).json["errors"]).toMatchObject([{ path: "answers.laptop" }]);
  expect((await answer(linkIn(mail), { csat: 4, laptop: 2, desk: true })).status).toBe(201);

  const other = await ask("HR-1", "HR");
  expect(other).not.toContain("For example");
  expect((await aw.call("GET", linkIn(other))).text).not.toMatch(/laptop|desk|paid/);
  expect((await answer(linkIn(other), { csat: 5, laptop: 1 })).status).toBe(422);
  expect((await answer(linkIn(other), { csat: 5 })).status).toBe(201);
  const paid = await ask("FI-1", "FIN");
  expect((await answer(linkIn(paid), { csat: 3, paid: true })).status).toBe(201);
});

test("where a translation is missing, the unit's people alone are asked as the survey says for that", async () => {
  expect(await ask("P-1", "ICT", "staff.greeted", "fr")).toBe("");
  expect(await ask("P-2", "HR", "staff.greeted", "fr")).toContain("Comment ?");
  expect(await ask("P-3", "ICT", "staff.greeted")).toContain("For example: in English only");
});

const rowOf = async (query: string, headers?: Record<string, string>) => {
  const reply = await aw.call("GET", `/v1/metrics/${query}`, undefined, headers);
  expect(reply.status, reply.text).toBe(200);
  return (reply.json["rows"] as { value: number; n: number }[])[0];
};

test("the core counts everybody, a unit's question its own people, and files have both", async () => {
  expect(await rowOf("mean?survey=service&question=csat")).toMatchObject({ value: 4, n: 3 });
  expect(await rowOf("mean?survey=service&question=laptop")).toMatchObject({ value: 2, n: 1 });
  expect(await rowOf("mean?survey=service&question=laptop", hr)).toMatchObject({ value: null, n: 0 });
  const file = (await aw.call("GET", "/v1/exports/responses?survey=service&format=csv")).text;
  const [header = "", ...lines] = file.trim().split(/\r?\n/);
  const at = (name: string) => header.split(",").indexOf(name);
  expect(lines.map((line) => line.split(",")[at("laptop")]).sort()).toEqual(["", "", "2"]);
  expect(lines.map((line) => line.split(",")[at("csat")]).sort()).toEqual(["3", "4", "5"]);
});

test("what is changed is a new version, whose link asks it, and the core's figures go on", async () => {
  const before = linkIn(await ask("IT-2", "ICT"));
  expect((await save({ revision: 1, questions: [desk], examples: {} })).json["revision"]).toBe(2);
  const done = await aw.call("POST", `${path}/publish`, { revision: 2 });
  expect([done.json["version"], done.json["grade"]], done.text).toEqual([3, "comparable"]);
  expect((await aw.call("GET", before)).text).toContain("And your laptop?");
  const after = linkIn(await ask("IT-3", "ICT"));
  const page = await aw.call("GET", after);
  expect(page.text).not.toMatch(/laptop|new account/);
  // Without a script.
  const form = await visitorOf(aw).send(page, { "q.csat": "4", "q.desk": "false" });
  expect([form.status, form.text.includes("Was the desk open?")]).toEqual([201, true]);
  expect(await rowOf("mean?survey=service&question=csat")).toMatchObject({ value: 4, n: 4 });
  expect(await rowOf("distribution?survey=service&question=desk")).toMatchObject({ n: 2 });
  const { items } = (await aw.call("GET", "/v1/surveys/service/versions")).json as never as {
    items: { version: number; origin: string }[];
  };
  expect(items.map(({ version, origin }) => `${String(version)} ${origin}`)).toEqual([
    "3 project",
    "2 project",
    "1 project",
  ]);
});

test("a unit's own question is withheld below k, and of an anonymous survey nothing says who is of the unit", async () => {
  const at = "/v1/additions/quiet/ict";
  expect((await save({ questions: [{ ...laptop, after: undefined }] }, ict, at)).status).toBe(200);
  expect((await aw.call("POST", `${at}/publish`, { revision: 1 })).json["published"]).toBe(true);
  const promised = async (survey: string, type: string, id: string, department: string) => {
    const link = linkIn(await ask(id, department, type));
    const name = survey === "quiet" ? "laptop" : "screen";
    expect((await aw.call("GET", link)).text.includes(`q.${name}`)).toBe(department === "ICT");
    expect((await answer(link, department === "ICT" ? { csat: 2, [name]: 1 } : { csat: 5 })).status).toBe(201);
  };
  for (let n = 1; n <= 7; n++) await promised("hushed", "staff.heard", `H-${String(n)}`, n <= 2 ? "ICT" : "HR");
  await promised("quiet", "staff.asked", "Q-1", "ICT");
  await promised("quiet", "staff.asked", "Q-2", "HR");
  await aw.call("POST", "/dev/clock", { advance: "62d" });
  const withheld = { value: null, n: null, withheld: { reason: "below_k", k: 3 } };
  expect(await rowOf("mean?survey=hushed&question=csat")).toMatchObject({ withheld: null, n: 7 });
  for (const of of ["survey=hushed&question=screen", "survey=quiet&question=laptop", "survey=quiet&question=csat"]) {
    expect(await rowOf(`mean?${of}`), of).toMatchObject(withheld);
    expect(await rowOf(`distribution?${of}&where[department]=ICT`), of).toMatchObject(withheld);
    expect(await rowOf(`mean?${of}`, ict), of).toMatchObject(withheld);
  }
  const file = (await aw.call("GET", "/v1/exports/responses?survey=quiet&format=csv")).text;
  expect(file).not.toMatch(/laptop|ICT/);
  expect((await aw.call("GET", "/v1/exports/responses?survey=hushed&format=csv")).text).not.toMatch(/screen|ICT/);
});

test("a core of the console goes on with what units add, and says what no longer fits", async () => {
  const at = "/v1/surveys/pulse";
  const [mood, day] = ["mood", "day"].map((name) => ({ ...desk, name, key: name }));
  const core = { id: "pulse", kind: "relational", privacy: "identified", k: 1, questions: [mood, day] };
  const publish = async (revision: number, definition: object, breaking = false) => {
    expect((await aw.call("PUT", `${at}/draft`, { revision: 0, definition })).status).toBe(200);
    return aw.call("POST", `${at}/publish`, { revision, breaking });
  };
  expect((await publish(1, core)).status).toBe(200);
  const added = await save({ questions: [laptop], examples: { day: "a Monday" } }, ict, "/v1/additions/pulse/ict");
  expect(errorsOf(added)).toEqual(["questions.laptop.after unknown"]);
  const words = { questions: [{ ...laptop, after: "mood" }], examples: { day: "a Monday" } };
  expect((await save(words, ict, "/v1/additions/pulse/ict")).status).toBe(200);
  expect((await aw.call("POST", "/v1/additions/pulse/ict/publish", { revision: 1 })).json["version"]).toBe(2);
  const newest = async () => {
    const { items } = (await aw.call("GET", `${at}/versions`)).json as never as {
      items: { definition: SurveyDefinition }[];
    };
    return items[0]!.definition;
  };
  // What is sent back has what units add: it is theirs, and stays.
  const now = await newest();
  const title = { ...now, title: "Our week" };
  expect((await publish(1, title)).json).toMatchObject({ version: 3, grade: "safe", warnings: [] });
  expect((await newest()).questions.map(({ name }) => name)).toEqual(["mood", "laptop", "day"]);
  const without = { ...title, questions: now.questions.filter(({ name }) => name !== "day") };
  const left = { path: "additions.ict.examples.day", code: "addition_left" };
  expect((await publish(1, without)).json).toMatchObject({ version: 4, warnings: [left] });
  expect((await newest()).questions.map(({ name }) => name)).toEqual(["mood"]);
  const { items } = (await aw.call("GET", "/v1/additions?survey=pulse", undefined, ict)).json as never as {
    items: AdditionItem[];
  };
  expect(items[0]?.errors).toMatchObject([{ path: "examples.day", code: "unknown" }]);
  // What is not asked any more can be taken away all the same; nothing of the survey changes by that.
  const other = "/v1/additions/pulse/hr";
  expect((await save({ examples: { mood: "a Friday" } }, hr, other)).status).toBe(200);
  expect((await aw.call("POST", `${other}/publish`, { revision: 1 })).json["version"]).toBe(5);
  const gone = { ...without, questions: [{ ...mood, name: "week", key: "week" }] };
  expect((await publish(1, gone)).json).toMatchObject({ version: 6 });
  expect((await save({ revision: 1 }, hr, other)).json["revision"]).toBe(2);
  expect((await aw.call("POST", `${other}/publish`, { revision: 2 })).json).toMatchObject({ version: 6, changes: [] });
  await publish(1, title);
  expect((await newest()).questions.map(({ name }) => name)).toEqual(["mood", "laptop", "day"]);
});

test("the program does the same, and a process that runs takes it over; what is embedded has it", async () => {
  const file = join(folder, "hr.json");
  writeFileSync(file, JSON.stringify({ questions: [{ ...desk, name: "leave", key: "leave" }], examples }));
  const env = {
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: join(import.meta.dirname, "additions.config.ts"),
    AFTERWORD_SECRET: "s".repeat(40),
  };
  const saved = await run(["additions", "save", "service", "hr", file], env);
  expect([saved.stdout.trim(), saved.stderr]).toEqual(["service  hr  draft: leave, example of csat", ""]);
  const done = await run(["additions", "publish", "service", "hr"], env);
  expect(done.stdout, done.stderr).toContain('Published as version 4 of "service".');
  await ask("HR-2", "HR", "desk.visited");
  const { token } = (await aw.call("POST", "/v1/person-tokens", { person: "p-HR-2" })).json;
  const { pending } = (await aw.call("GET", "/v1/pending", undefined, bearer(token))).json as never as {
    pending: PendingSurvey;
  };
  expect(pending.survey.questions.map(({ name }) => name)).toEqual(["csat", "why", "leave"]);
  expect(pending.words["example.csat"]).toBe("For example: a new account");
});

test("code that takes a unit's name leaves the addition out, and says so", async () => {
  const taken = additionsProject({ hasDesk: true });
  const { surveys } = taken;
  const sent = { surveys: surveys.map(({ definition }) => definition) };
  const tried = await aw.call("PUT", "/v1/project?dryRun=true", sent);
  expect(JSON.stringify(tried.json)).toMatch(
    /surveys\.service\.additions\.ict\.questions\.desk[^}]*would not be asked/,
  );
  await aw.stop();
  aw = await serve(database, taken);
  expect(aw.lines.join("\n")).toContain("what a unit adds to a survey is not asked");
  const { items } = (await aw.call("GET", "/v1/additions?survey=service")).json as never as { items: AdditionItem[] };
  expect(items.find(({ unit }) => unit === "ict")?.errors).toMatchObject([{ path: "questions.desk", code: "locked" }]);
  const link = linkIn(await ask("IT-9", "ICT"));
  expect((await aw.call("GET", link)).text).toContain("Was our desk open?");
  await aw.stop();
  aw = await serve(database, additionsProject());
  expect((await aw.call("GET", linkIn(await ask("IT-10", "ICT")))).text).toContain("Was the desk open?");
});
