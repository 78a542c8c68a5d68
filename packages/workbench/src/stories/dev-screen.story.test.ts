import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";

// The developers' screen without its script, and what its script listens to.

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const post = (path: string, fields: Record<string, string>) => aw.call("POST", path, new URLSearchParams(fields));
const screen = async (query = "") => (await aw.call("GET", `/dev${query}`)).text;
const person = { "person.id": "amina", "person.email": "amina@example.org", "person.locale": "ar" };

test("each control is a form that leads back to the screen, so that it needs no script", async () => {
  const sent = await post("/dev/events", { type: "ticket.closed", "data.id": "INC-1", "data.team": "ICT", ...person });
  expect([sent.status, sent.headers.get("location")]).toEqual([
    303,
    "/feedback/dev?source=host&subject=INC-1&send=ticket.closed",
  ]);
  expect(await screen("?subject=INC-1")).toContain("Waiting: decide");
  const moved = await post("/dev/clock", { advance: "30m", "back.subject": "INC-1" });
  expect([moved.status, moved.headers.get("location")]).toEqual([303, "/feedback/dev?source=host&subject=INC-1"]);
  const page = await screen("?subject=INC-1");
  expect(page).toContain("Mail invitation, sent");
  const [, mail = ""] = /name="mail" value="([^"]+)"/.exec(page) ?? [];
  const scanned = await post("/dev/scan", { mail, "back.subject": "INC-1" });
  expect(scanned.status).toBe(303);
  expect(await screen("?subject=INC-1")).toMatch(/\d+ requests left no answer and no opt-out\./);
});

test("an event is test data, as one by the API with a test key is, and its own schema checks it", async () => {
  const refused = await post("/dev/events", { type: "ticket.closed", "data.id": "INC-2", "person.id": "bo" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("<code>data.team</code>");
  expect((await aw.call("GET", "/v1/events?subject=INC-2")).json["items"]).toEqual([]);
  const fields = { "data.id": "INC-2", "data.team": "ICT", "data.hours": "4.5", "person.attributes": '{"grade":5}' };
  await post("/dev/events", { type: "ticket.closed", "person.id": "bo", ...fields });
  const { items } = (await aw.call("GET", "/v1/events?subject=INC-2")).json;
  expect(items).toMatchObject([{ person: "bo", data: { id: "INC-2", team: "ICT", hours: 4.5 } }]);
  expect((await aw.call("GET", "/v1/people/bo")).json["attributes"]).toEqual({ grade: 5 });
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  expect((await aw.call("GET", "/v1/events?subject=INC-2", undefined, live)).json["items"]).toEqual([]);
  expect((await post("/dev/events", { type: "ticket.lost" })).json["code"]).toBe("unknown_event_type");
});

test("what somebody else wrote is shown as what it is", async () => {
  const subject = `<img src="x" onerror="alert(1)">`;
  await aw.close("hostile", { data: { id: subject, team: "</pre><script>alert(2)</script>" } });
  const page = await screen(`?subject=${encodeURIComponent(subject)}`);
  expect(page).toContain("&lt;img src=");
  expect(page).not.toMatch(/<img|<script>|<\/pre><script/);
  expect((await aw.call("GET", "/dev")).headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self';/,
  );
});

test("the screen alone may frame pages: a link's own address may be framed by no one", async () => {
  const token = await aw.invite("INC-3");
  const framedBy = async (path: string) =>
    /frame-ancestors [^;]+/.exec((await aw.call("GET", path)).headers.get("content-security-policy") ?? "")?.[0];
  expect(await framedBy(`/dev/frame/r/${token}`)).toBe("frame-ancestors 'self'");
  expect(await framedBy(`/r/${token}`)).toBe("frame-ancestors 'none'");
  const { text } = await aw.call("GET", `/dev/frame/r/${token}`);
  expect(text).toContain(`action="/feedback/dev/frame/r/${token}"`);
});

test("the stream tells of each change, and ends when the process is being stopped", async () => {
  const { body, headers } = await fetch(`${aw.base}/feedback/dev/live`);
  expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  const stamp = async () => /^data: ([\w-]{22})\n\n$/.exec((await reader.read()).value ?? "")?.[1];
  const first = await stamp();
  expect(await screen()).toContain(`data-stamp="${String(first)}"`);
  await aw.close("INC-4");
  const second = await stamp();
  expect(second).not.toBe(first);
  expect(await screen()).toContain(`data-stamp="${String(second)}"`);
  const startedAt = performance.now();
  aw.parts.drain.isOn = true;
  expect(await reader.read()).toEqual({ done: true, value: undefined });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  aw.parts.drain.isOn = false;
});
