import { ProblemError } from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cloudEventInHeaders } from "./cloud-event-in-headers.ts";
import { fromCloudEvent } from "./from-cloud-event.ts";

const event = {
  specversion: "1.0",
  id: "close-1",
  source: "/desk",
  type: "ticket.closed",
  time: "2026-11-21T09:00:00Z",
  data: { id: "INC-1", team: "ICT", person: { id: "u17", email: "amina@example.org" } },
};
const events = new Map([["ticket.closed", { subject: "id" }]]);

const pathsOf = (run: () => unknown): string[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_event") throw error;
    return error.errors.map(({ path }) => path);
  }
};

test("its attributes and its data are ours under other names, and the person is no data", () => {
  expect(fromCloudEvent(event, events)).toEqual({
    id: "close-1",
    source: "/desk",
    type: "ticket.closed",
    occurredAt: "2026-11-21T09:00:00Z",
    person: { id: "u17", email: "amina@example.org" },
    data: { id: "INC-1", team: "ICT" },
  });
});

test("with the attribute personid the data stays as it is", () => {
  const read = fromCloudEvent({ ...event, personid: "u18" }, events);
  expect(read).toMatchObject({ person: { id: "u18" }, data: event.data });
  expect(Object.keys(read.person)).toEqual(["id"]);
});

test("its subject goes where the definition says, unless the data says it", () => {
  const about = { ...event, subject: "INC-2", personid: "u17" };
  expect(fromCloudEvent(about, events).data["id"]).toBe("INC-1");
  expect(fromCloudEvent({ ...about, data: { team: "ICT" } }, events).data).toEqual({ id: "INC-2", team: "ICT" });
  expect(fromCloudEvent({ ...about, data: undefined }, events).data).toEqual({ id: "INC-2" });
  expect(fromCloudEvent({ ...about, data: {} }).data).toEqual({});
});

test("what is null isn't there, and what it has besides is left", () => {
  const more = { subject: null, time: null, dataschema: null, data_base64: null, traceparent: "00-1", sequence: "5" };
  expect(fromCloudEvent({ ...event, ...more }, events)).not.toHaveProperty("occurredAt");
  expect(Object.keys(fromCloudEvent({ ...event, ...more }, events)).sort()).toEqual([
    "data",
    "id",
    "person",
    "source",
    "type",
  ]);
});

test.each<[string, unknown, string[]]>([
  ["an older version", { ...event, specversion: "0.3" }, ["specversion"]],
  ["a later version", { ...event, specversion: "1.1" }, ["specversion"]],
  ["a version that is a number", { ...event, specversion: 1 }, ["specversion"]],
  ["nothing but data", { data: event.data }, ["specversion", "id", "source", "type"]],
  ["no person", { ...event, data: { id: "INC-1" } }, ["data.person"]],
  ["no person and no data", { ...event, data: null }, ["data.person"]],
  ["a person who is a name", { ...event, data: { person: "amina" } }, ["data.person"]],
  ["a person without an id", { ...event, data: { person: { email: "amina@example.org" } } }, ["data.person.id"]],
  ["a person with more", { ...event, data: { person: { id: "u17", role: "admin" } } }, ["data.person.role"]],
  ["an empty personid", { ...event, personid: "" }, ["personid"]],
  ["a time without a zone", { ...event, time: "2026-11-21T09:00:00" }, ["time"]],
  ["data of another kind", { ...event, datacontenttype: "application/xml" }, ["datacontenttype"]],
  ["data as bytes", { ...event, data: undefined, data_base64: "e30=" }, ["data_base64"]],
  ["data that is a text", { ...event, data: "{}" }, ["data"]],
  ["data that is a list", { ...event, data: [event.data] }, ["data"]],
  ["an id of 201 characters", { ...event, id: "a".repeat(201) }, ["id"]],
  ["a list", [event], [""]],
  ["null", null, [""]],
])("%s is refused by its own words", (_, value, paths) => {
  expect(pathsOf(() => fromCloudEvent(value, events))).toEqual(paths);
});

test.each(["application/json", "application/json; charset=utf-8", "application/vnd.desk.v1+json", "Application/JSON"])(
  "data of the type %s is taken",
  (datacontenttype) => {
    expect(pathsOf(() => fromCloudEvent({ ...event, datacontenttype }, events))).toEqual([]);
  },
);

test("a name in the data that objects know is data like any other", () => {
  const data: unknown = JSON.parse('{"__proto__":{"team":"ICT"},"id":"INC-1","person":{"id":"u17"}}');
  const read = fromCloudEvent({ ...event, data }, events);
  expect(read.data["team"]).toBeUndefined();
  expect(({} as { team?: unknown }).team).toBeUndefined();
});

const headers = { "ce-specversion": "1.0", "ce-id": "close-1", "ce-source": "/desk", "ce-type": "ticket.closed" };

test("attributes are read from headers, in whatever letters they are written", () => {
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  const rest = { "content-type": "application/json", "ce-time": event.time };
  for (const given of [{ ...headers, ...rest }, { ...upper, ...rest }, new Headers({ ...headers, ...rest })])
    expect(fromCloudEvent(cloudEventInHeaders(given, event.data), events)).toEqual(fromCloudEvent(event, events));
});

test("a request without them is none, and one with some of them is one that lacks the others", () => {
  expect(cloudEventInHeaders({ "content-type": "application/json", "ce-rank": "5" }, {})).toBeNull();
  const some = cloudEventInHeaders({ "ce-type": "ticket.closed" }, event.data);
  expect(pathsOf(() => fromCloudEvent(some, events))).toEqual(["specversion", "id", "source"]);
});

test.each([
  ["Euro%20%E2%82%AC%20%F0%9F%98%80", "Euro € 😀"],
  ['"a \\"quoted\\" value"', 'a "quoted" value'],
  ["%d8%a3%d9%85%d9%8a%d9%86%d8%a9", "أمينة"],
  ["%2541", "%41"],
  ["plain", "plain"],
])("the header %s says %s", (written, subject) => {
  expect(cloudEventInHeaders({ ...headers, "ce-subject": written }, {})).toMatchObject({ subject });
});

test.each(["%C0%A0", "100%", "%zz", "é", "%ED%A0%80"])("the header %s can't be read", (written) => {
  expect(pathsOf(() => cloudEventInHeaders({ ...headers, "ce-subject": written }, {}))).toEqual(["subject"]);
});

test("any JSON gives an event or a problem, and nothing else", () => {
  const tried = (value: unknown) => {
    pathsOf(() => fromCloudEvent(value, events));
  };
  fc.assert(fc.property(fc.jsonValue(), tried), { numRuns: 300 });
  const part = fc.constantFrom(...Object.keys(event), "subject", "personid", "datacontenttype", "data_base64");
  fc.assert(
    fc.property(part, fc.jsonValue(), (name, value) => {
      tried({ ...event, [name]: value });
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.jsonValue(), (written, data) => {
      pathsOf(() => fromCloudEvent(cloudEventInHeaders({ ...headers, "ce-subject": written }, data), events));
    }),
    { numRuns: 300 },
  );
});
