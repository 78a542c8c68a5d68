import { answer, any, type AlertItem, type AlertTrial, type CaseDetail, type CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import { told } from "./case-answers.ts";
import { resolve } from "./case-questions.ts";
import { answered, clock } from "./cases.ts";
import project from "./cases-project.ts";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner } from "./signing-in.ts";

const list = async (aw: Served): Promise<CaseItem[]> =>
  (await aw.call("GET", "/v1/cases?limit=500")).json["items"] as CaseItem[];
const errorsOf = ({ json }: Reply) =>
  ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
const itemOf = ({ json }: Reply) => json as unknown as AlertItem;
const three = answer("csat").is(3).json;
const four = answer("csat").is(4).json;

/** What opens a case is said at the console: it opens cases at once, also at another replica, and is changed and removed. */
export async function expectKept(aw: Served, database: string): Promise<void> {
  const add = (body: object) => aw.call("POST", "/v1/alerts", body);
  const said = { survey: "csat", when: three, queue: "second-look", urgent: true, escalation: "boss@example.org" };
  await answered(aw, { csat: 3 });
  expect(await list(aw)).toEqual([]);
  const made = await add({ ...said, route: { segment: "desk", queues: { HR: "hr-look" } } });
  expect(made.status, made.text).toBe(201);
  expect(itemOf(made)).toMatchObject({
    ...{ id: "csat:csat-2", survey: "csat", question: "csat", queue: "second-look", urgent: true, restricted: false },
    ...{ escalation: "boss@example.org", inCode: false, revision: 1, changedBy: "story", faults: [], followUp: true },
  });
  // Another replica of the same program knows of it with the next answer.
  const other = database.startsWith("postgres") ? await serve(database, project, { clock }) : aw;
  try {
    await answered(other, { csat: 3 });
  } finally {
    if (other !== aw) await other.stop();
  }
  await answered(aw, { csat: 3 }, { desk: "HR" });
  await answered(aw, { csat: 5 });
  await answered(aw, { csat: 1 });
  expect((await list(aw)).map(({ queue, rule, urgent, answer: said }) => [queue, rule, urgent, said])).toEqual([
    ["ict-desk", "csat:csat", false, 1],
    ["hr-look", "csat:csat-2", true, 3],
    ["second-look", "csat:csat-2", true, 3],
  ]);
  const queues = (await aw.call("GET", "/v1/case-queues")).json["items"] as { queue: string }[];
  expect(queues.map(({ queue }) => queue)).toEqual(["hr-look", "ict-desk", "safety", "second-look", "service-desk"]);
  // The address that it names is told that nobody was in time, and nobody of the others.
  await aw.call("POST", "/dev/clock", { advance: "6d" });
  const mailsTo = async (to: string) =>
    (await aw.call("GET", `/dev/mail.json?to=${to}`)).json as unknown as { text: string }[];
  const mails = await mailsTo("boss@example.org");
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.map(({ text }) => text).join("")).not.toContain("Amina");

  const path = `/v1/alerts/${encodeURIComponent("csat:csat-2")}`;
  const changes = await Promise.all(
    ["first", "second"].map((queue) => aw.call("PUT", path, { revision: 1, when: four, queue, followUp: false })),
  );
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(changes.find(({ status }) => status === 409)?.json["code"]).toBe("alert_changed");
  await answered(aw, { csat: 3 });
  const { id } = await answered(aw, { csat: 4 });
  const [changed, ...rest] = await list(aw);
  expect(rest).toHaveLength(3);
  expect(changed).toMatchObject({ rule: "csat:csat-2", answer: 4, urgent: false });
  const detail = (await aw.call("GET", `/v1/cases/${changed?.id ?? ""}`)).json as unknown as CaseDetail;
  expect([detail.subject, detail.notes[0]?.by]).toEqual([id, "alert csat:csat-2"]);
  const listed = (await aw.call("GET", "/v1/alerts?survey=csat")).json["items"] as AlertItem[];
  expect(listed.map((one) => [one.id, one.inCode, one.revision, one.escalation])).toEqual([
    ["csat:unsafe", true, null, null],
    ["csat:csat", true, null, "head@example.org"],
    ["csat:csat-2", false, 2, null],
  ]);

  expect((await aw.call("DELETE", `${path}?revision=1`)).json["code"]).toBe("alert_changed");
  expect((await aw.call("DELETE", path)).json["code"]).toBe("invalid_query");
  expect((await aw.call("DELETE", `${path}?revision=2`)).status).toBe(200);
  expect((await aw.call("DELETE", `${path}?revision=2`)).status).toBe(404);
  expect((await aw.call("PUT", path, { revision: 2, when: four, queue: "x" })).status).toBe(404);
  await answered(aw, { csat: 4 });
  expect(await list(aw)).toHaveLength(4);
  // The client is told at once, and asked nothing in the end, where it says so.
  const heard = { survey: "help", when: three, queue: "heard", acknowledge: true, followUp: false };
  expect((await add(heard)).status).toBe(201);
  const client = await told(aw, { csat: 3 });
  expect(await mailsTo(client.to)).toHaveLength(1);
  await resolve(aw, client.case);
  await aw.call("POST", "/dev/clock", { advance: "4d" });
  expect(await mailsTo(client.to)).toHaveLength(1);
  const audit = (await aw.call("GET", "/v1/audit")).json["items"] as { action: string; object: { id: string } }[];
  expect(audit.filter(({ object }) => object.id === "csat:csat-2").map(({ action }) => action)).toEqual([
    "alerts.remove",
    "alerts.change",
    "alerts.add",
  ]);
}

/** An alert that its survey no longer fits is shown with why, and opens nothing until it is changed; its cases stay. */
export async function expectOutgrown(aw: Served): Promise<void> {
  const question = (name: string, kind: "csat" | "yesNo") => ({
    ...{ name, kind, key: name, required: false, text: { en: `${name}?` } },
    ...(kind === "csat" ? { scale: { min: 1, max: 5 } } : {}),
  });
  const publish = async (revision: number, questions: readonly object[]) => {
    const definition = {
      id: "pulse",
      kind: "relational",
      privacy: "identified",
      k: 1,
      title: { en: "Pulse" },
      questions,
    };
    const draft = await aw.call("PUT", "/v1/surveys/pulse/draft", { revision, definition });
    expect(draft.status, draft.text).toBe(200);
    const published = await aw.call("POST", "/v1/surveys/pulse/publish", { revision: revision + 1, breaking: true });
    expect(published.status, published.text).toBe(200);
    const warnings = [draft, published].map(({ json }) => json["warnings"] as { path: string; code: string }[]);
    return warnings.map((all) => all.map(({ path, code }) => `${path} ${code}`));
  };
  let given = 0;
  const say = async (answers: object) => {
    const of = { id: `pulse-${String(++given)}`, survey: "pulse", channel: "phone", answers };
    const reply = await aw.call("POST", "/v1/responses", of);
    expect(reply.status, reply.text).toBe(201);
  };
  const when = any(answer("mood").atMost(2), answer("call").is(true)).json;
  expect(errorsOf(await aw.call("POST", "/v1/alerts", { survey: "pulse", when, queue: "desk" }))).toEqual([
    "survey unknown",
  ]);
  await publish(0, [question("mood", "csat"), question("call", "yesNo")]);
  const { id } = await aw.afterword.alerts.add({ survey: "pulse", when, queue: "desk" });
  expect(id).toBe("pulse:mood");
  await say({ mood: 1 });
  // Whoever publishes that is told before.
  const warned = ["alerts.pulse:mood outgrown_alert"];
  expect(await publish(0, [question("mood", "csat")])).toEqual([warned, warned]);
  await say({ mood: 1 });
  const [outgrown] = (await aw.afterword.alerts.list({ survey: "pulse" })).items;
  expect(outgrown?.faults).toEqual([{ path: "when", code: "unknown", message: '"call" is no question of "pulse".' }]);
  expect(await list(aw)).toHaveLength(1);
  await aw.afterword.alerts.change(id, { revision: 1, when: answer("mood").atMost(2).json, queue: "desk" });
  await say({ mood: 2 });
  expect((await list(aw)).map(({ answer: said }) => said)).toEqual([2, 1]);
}

/** What can't work is refused with all that is wrong, and nothing is kept; who may say it, and who may not. */
export async function expectRefused(aw: Served): Promise<void> {
  const refusals: readonly (readonly [body: object, errors: readonly string[]])[] = [
    [{ survey: "csat", queue: "desk" }, ["when custom"]],
    [{ survey: "none", when: three, queue: "desk" }, ["survey unknown"]],
    [{ survey: "csat", when: answer("nps").is(1).json, queue: "desk" }, ["when unknown"]],
    [{ survey: "csat", when: answer("csat").is(9).json, queue: "desk" }, ["when invalid"]],
    [{ survey: "csat", when: { any: [] }, queue: "desk" }, ["when invalid"]],
    [{ survey: "csat", when: three, queue: "the desk" }, ["queue invalid_format"]],
    [{ survey: "csat", when: three, queue: "" }, ["queue invalid_format"]],
    [{ id: "csat:csat", survey: "csat", when: three, queue: "desk" }, ["id repeated"]],
    [{ id: "restricted-words", survey: "csat", when: three, queue: "desk" }, ["id repeated"]],
    [
      {
        survey: "csat",
        when: three,
        queue: "desk",
        consent: "why",
        route: { segment: "floor", queues: { "1": "first" } },
      },
      ["consent unknown", "route unknown"],
    ],
    [{ survey: "csat", when: three, queue: "desk", route: { segment: "desk", queues: {} } }, ["route.queues custom"]],
    [{ survey: "csat", when: three, queue: "desk", escalation: "head" }, ["escalation custom"]],
    [{ survey: "quiet", when: three, queue: "desk" }, ["consent required"]],
    [{ survey: "secret", when: three, queue: "desk" }, ["survey anonymous"]],
    [{ survey: "secret", when: three, queue: "desk", consent: "contact" }, ["survey anonymous"]],
  ];
  for (const [body, errors] of refusals)
    for (const path of ["/v1/alerts", "/v1/alerts/trial"]) {
      const reply = await aw.call("POST", path, body);
      expect([reply.status, errorsOf(reply)], `${path} ${JSON.stringify(body)}`).toEqual([422, errors]);
    }
  const inCode = (await aw.call("GET", "/v1/alerts")).json["items"] as AlertItem[];
  expect(inCode.every((one) => one.inCode)).toBe(true);
  const code = await aw.call("PUT", "/v1/alerts/csat:csat", { revision: 1, when: three, queue: "mine" });
  expect([code.status, code.json["detail"]]).toEqual([404, "The project's code declares it: it is changed there."]);
  const kept = { id: "own", survey: "csat", when: three, queue: "desk", restricted: true };
  expect((await aw.call("POST", "/v1/alerts", kept)).status).toBe(201);
  expect(errorsOf(await aw.call("POST", "/v1/alerts", { ...kept, survey: "help" }))).toEqual(["id repeated"]);
  const wrong = await aw.call("PUT", "/v1/alerts/own", { revision: 1, when: answer("nps").is(1).json, queue: "desk" });
  expect(errorsOf(wrong)).toEqual(["when unknown"]);
  for (let n = 1; n < 50; n++)
    await aw.afterword.alerts.add({ id: `n${String(n)}`, survey: "csat", when: four, queue: "desk" });
  expect(errorsOf(await aw.call("POST", "/v1/alerts", { ...kept, id: "too-many" }))).toEqual(["survey range"]);

  // Whoever leads all of it may say what opens a case, but open none to themselves that is restricted.
  const { browser: olga } = await makeOwner(aw, clock);
  const test = { "afterword-mode": "test" };
  const lead = (await makeMember(aw, "lea", [{ role: "lead" }], clock)).browser;
  const open = { revision: 1, when: three, queue: "desk" };
  expect((await lead.call("PUT", "/v1/alerts/own", open, test)).status).toBe(403);
  expect((await lead.call("DELETE", "/v1/alerts/own?revision=1", undefined, test)).status).toBe(403);
  expect((await lead.call("PUT", "/v1/alerts/n1", { ...open, when: four }, test)).status).toBe(200);
  // Live data has none of what is said of test data.
  const live = await olga.call("GET", "/v1/alerts", undefined, { "afterword-mode": "live" });
  expect((live.json["items"] as AlertItem[]).filter((one) => !one.inCode)).toEqual([]);
}

/** A trial counts what an alert would have opened, and no other before it; of a survey that shows nobody only what k people hide. */
export async function expectTried(aw: Served): Promise<void> {
  const attempt = async (body: object) => {
    const reply = await aw.call("POST", "/v1/alerts/trial", { queue: "desk", ...body });
    expect(reply.status, reply.text).toBe(200);
    return reply.json as unknown as AlertTrial;
  };
  for (const csat of [1, 3, 3, 5]) await answered(aw, { csat });
  const low = answer("csat").atMost(3).json;
  expect(await attempt({ survey: "csat", when: low })).toMatchObject({
    looked: 4,
    opened: 2,
    exact: true,
    more: false,
  });
  expect(await attempt({ survey: "csat", when: low, restricted: true })).toMatchObject({ looked: 4, opened: 3 });
  // The same alert is tried in its own place.
  await aw.afterword.alerts.add({ id: "own", survey: "csat", when: three, queue: "desk" });
  expect(await attempt({ survey: "csat", when: low })).toMatchObject({ opened: 0 });
  expect(await attempt({ id: "own", survey: "csat", when: low })).toMatchObject({ opened: 2 });
  expect(await list(aw)).toHaveLength(1);

  const type = "visit.ended";
  const when = answer("csat").is(4).json;
  const trial = { survey: "quiet", when, consent: "contact" };
  for (let n = 0; n < 7; n++) await answered(aw, { csat: 4, contact: true }, { type });
  for (let n = 0; n < 5; n++) await answered(aw, { csat: 5, contact: n > 0 }, { type });
  const withheld = { looked: null, opened: null, withheld: { reason: "below_k", k: 5 } };
  // Its month goes on.
  expect(await attempt(trial)).toMatchObject(withheld);
  await aw.call("POST", "/dev/clock", { advance: "50d" });
  expect(await attempt(trial)).toMatchObject({ looked: 10, opened: 5, exact: false, withheld: null });
  expect(await attempt({ ...trial, when: answer("csat").is(5).json })).toMatchObject(withheld);
  expect(await attempt({ ...trial, when: any(answer("csat").is(5), answer("csat").is(4)).json })).toMatchObject(
    withheld,
  );
  await aw.call("POST", "/dev/clock", { advance: "60d" });
  expect(await attempt({ survey: "csat", when: low })).toMatchObject({ looked: 0, opened: 0 });
}
