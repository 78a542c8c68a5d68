import { expect, test } from "vitest";
import { check } from "./check.ts";
import { eventInput, instant } from "./event.ts";
import { ProblemError } from "./problem.ts";
import { submission } from "./response.ts";

const event = { type: "ticket.closed", person: { id: "u17" }, data: { id: "INC-1" } };

const errorsOf = (value: unknown, schema: typeof eventInput | typeof submission = eventInput): string[] => {
  try {
    check(schema, value, "invalid_event");
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_event") throw error;
    return error.errors.map((one) => one.path);
  }
};

test("an event is read as it is", () => {
  const full = { ...event, id: "evt-1", source: "desk", occurredAt: "2027-02-03T09:00:00+03:00", sequence: 0 };
  expect(eventInput.parse(event)).toEqual(event);
  expect(eventInput.parse(full)).toEqual(full);
});

test.each<[string, unknown, string[]]>([
  ["a name with CR LF", { ...event, person: { id: "u17", name: "A\r\nBcc: x@y.test" } }, ["person.name"]],
  ["a type with CR LF", { ...event, type: "ticket.closed\r\n" }, ["type"]],
  ["an unknown field", { ...event, admin: true }, ["admin"]],
  ["an unknown field of the person", { ...event, person: { id: "u17", role: "admin" } }, ["person.role"]],
  ["no person", { type: "a", data: {} }, ["person"]],
  ["data that is a list", { ...event, data: [] }, ["data"]],
  ["data that is null", { ...event, data: null }, ["data"]],
  ["a sequence of 1.5", { ...event, sequence: 1.5 }, ["sequence"]],
  ["a negative sequence", { ...event, sequence: -1 }, ["sequence"]],
  ["an empty id", { ...event, id: "" }, ["id"]],
  ["an id of 201 characters", { ...event, id: "a".repeat(201) }, ["id"]],
  ["a time without a zone", { ...event, occurredAt: "2027-02-03T09:00:00" }, ["occurredAt"]],
  ["nothing", null, [""]],
])("%s is refused by path", (_, value, paths) => {
  expect(errorsOf(value)).toEqual(paths);
});

test.each([
  ["2027-02-03T09:00:00Z", true],
  ["2027-02-03T09:00:00.123Z", true],
  ["2027-02-03T09:00:00+05:30", true],
  ["2027-02-03T09:00:00", false],
  ["2027-02-03", false],
  ["2027-02-30T09:00:00Z", false],
  ["2027-02-03 09:00:00Z", false],
  ["1801558800000", false],
])("an instant needs a zone: %s is %s", (text, expected) => {
  expect(instant.safeParse(text).success).toBe(expected);
});

test("answers are kept as they were sent, so that the survey can refuse what it doesn't know", () => {
  const sent: unknown = JSON.parse('{"answers":{"csat":5,"__proto__":{"p":1}},"submissionId":"s"}');
  const { answers } = check(submission, sent);
  expect(Object.keys(answers)).toEqual(["csat", "__proto__"]);
  expect(({} as { p?: unknown }).p).toBeUndefined();
  expect(check(submission, { answers: {}, submissionId: "s" })).toMatchObject({ complete: true });
});

test.each<[string, unknown, string]>([
  ["answers that are a list", { answers: [5], submissionId: "s" }, "answers"],
  ["no answers", { submissionId: "s" }, "answers"],
  ["no submissionId", { answers: {} }, "submissionId"],
  ["an unknown field", { answers: {}, submissionId: "s", admin: true }, "admin"],
])("%s are refused by path", (_, value, path) => {
  expect(errorsOf(value, submission)).toEqual([path]);
});

test("at most 20 mistakes are told", () => {
  const attributes = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${String(at)}`, null]));
  expect(errorsOf({ ...event, person: { id: "u17", attributes } })).toHaveLength(20);
});
