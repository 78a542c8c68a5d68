import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectData, type ProblemError, type SurveyDefinition } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deployAndStartAgain, projectWith, reworded } from "./deploying.ts";
import { clientOf } from "./kept-surveys.ts";
import project, { csat } from "./project.ts";
import { serve, type Served } from "./served.ts";

// Projects that are deployed: PUT /v1/project.

let aw: Served;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deploying-"));
  aw = await serve();
}, 60_000);
afterAll(async () => {
  await aw.stop();
  await rm(folder, { recursive: true });
});

const refused = (work: Promise<unknown>): Promise<ProblemError> =>
  work.then(
    () => Promise.reject(new Error("It was not refused.")),
    (error: unknown) => error as ProblemError,
  );
const versions = async () => (await clientOf(aw).surveys.versions(csat.id)).items.length;

/** The survey with its first question on another scale, under the same metric key or another. */
const rescaled = (key: string): SurveyDefinition => ({
  ...csat.definition,
  questions: csat.definition.questions.map((one) =>
    one.name === "csat" ? { ...one, kind: "nps", scale: { min: 0, max: 10 }, key } : one,
  ),
});

test("what is deployed is asked by every process, once, and stays when the code starts again", async () => {
  expect(await deployAndStartAgain(`file:${join(folder, "two.db")}`)).toEqual(["key", "key", "host"]);
}, 60_000);

test("what GET gives, PUT takes, and nothing is new", async () => {
  const { project: api } = clientOf(aw);
  const deployed = await api.get();
  expect(deployed).toEqual(JSON.parse(JSON.stringify(projectData(project))));
  const same = await api.put(deployed);
  expect(same).toMatchObject({ published: true, grade: null, errors: [], parts: [] });
  expect(same.surveys.map(({ state, version }) => [state, version])).toEqual([
    ["same", 1],
    ["same", 1],
  ]);
  expect(await versions()).toBe(1);
});

test("a dry run says what would be, and what else differs, and stores nothing", async () => {
  const { project: api } = clientOf(aw);
  const more = {
    ...projectWith(reworded("Well?")),
    rules: [],
    timeZone: "Africa/Khartoum",
    segments: ["team", "site"],
  };
  const told = await api.put(more, { dryRun: true });
  expect(told.published).toBe(false);
  expect(told.surveys[0]).toMatchObject({
    ...{ survey: "ticket-csat", state: "changed", version: 2, grade: "safe" },
    changes: [
      { path: "questions.csat.text", change: "text_changed", before: "How satisfied are you?", after: "Well?" },
    ],
  });
  expect(told.parts.map(({ part, id, change }) => `${change} ${part} ${id}`)).toEqual([
    "removed rules ticket.closed:ticket-csat",
    "removed rules ticket.praised:effort",
    "added segments site",
    "changed timeZone Africa/Khartoum",
  ]);
  expect(await versions()).toBe(1);
});

test("what breaks figures has to be meant, and what would mix them is refused", async () => {
  const { project: api } = clientOf(aw);
  const meant = projectWith(rescaled("recommend"));
  expect((await refused(api.put(meant))).code).toBe("breaking_change");
  const mixing = projectWith(rescaled("csat"));
  expect(await refused(api.put(mixing, { breaking: true }))).toMatchObject({
    code: "invalid_definition",
    errors: [{ path: "surveys.ticket-csat.questions.csat.kind", code: "needs_key" }],
  });
  expect((await api.put(mixing, { dryRun: true })).errors).toHaveLength(1);
  expect(await versions()).toBe(1);
  expect(await api.put(meant, { breaking: true })).toMatchObject({ published: true, grade: "breaking" });
  expect(await versions()).toBe(2);
  const kind = projectWith({ ...csat.definition, kind: "relational" });
  expect(await refused(api.put(kind, { breaking: true }))).toMatchObject({
    errors: [{ path: "surveys.ticket-csat.kind", code: "in_code" }],
  });
  expect((await refused(api.put(projectWith(reworded("?")), { base: "older" }))).code).toBe("project_changed");
});

test("what can't be read, a survey twice, and a key that may not, leave nothing behind", async () => {
  const put = (body: unknown, headers: Record<string, string> = {}) => aw.call("PUT", "/v1/project", body, headers);
  const before = await versions();
  for (const body of [
    {},
    { surveys: {} },
    { surveys: [{ id: "x" }] },
    { surveys: [], extra: 1 },
    { surveys: [], rules: 7 },
  ])
    expect([JSON.stringify(body), (await put(body)).status]).toEqual([JSON.stringify(body), 422]);
  const twice = await put({ surveys: [reworded("A"), reworded("B")] });
  expect([twice.status, twice.json["code"]]).toEqual([422, "invalid_definition"]);
  const key = await aw.keyFor("test", ["results:read"]);
  const may = await put({ surveys: [] }, { authorization: `Bearer ${key}` });
  expect([may.status, may.json["detail"]]).toEqual([403, "The key needs the scope admin."]);
  expect((await aw.call("PUT", "/v1/project?dryRun=maybe", { surveys: [] })).status).toBe(422);
  expect(await versions()).toBe(before);
});
