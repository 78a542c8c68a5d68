import { type ProblemError, WebhookVerificationError } from "@afterword/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeskIgnored } from "./desk.ts";
import {
  edited,
  eventOf,
  events,
  now,
  otherSecret,
  payloadOf,
  recorded,
  secret,
  type Edits,
} from "./desks.test.helper.ts";

const reasonOf = (checked: Promise<unknown>): Promise<unknown> =>
  checked.then(
    () => "taken",
    (error: unknown) => (error instanceof WebhookVerificationError ? error.reason : error),
  );

describe.each(recorded)("$name", (desk) => {
  const connected = desk.connect({ secret, events });
  const body = JSON.stringify(payloadOf(desk));
  const read = (edits?: Edits) => connected.toEvents(payloadOf(desk, edits));
  const reason = (edits: Edits, options = {}): DeskIgnored | "an event" => {
    const reading = desk.connect({ secret, events, ...options }).toEvents(payloadOf(desk, edits));
    return reading.outcome === "ignored" ? reading.reason : "an event";
  };

  test("what it signed is taken, as text and as bytes, whatever the letters of its headers", async () => {
    const headers = desk.sign(body, secret, now);
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    for (const given of [headers, upper, new Headers(headers)])
      for (const sent of [body, Buffer.from(body)])
        expect(await connected.receive(given, sent, now)).toEqual(connected.toEvents(payloadOf(desk)));
  });

  test("what another one signed is not, and of two secrets either is good", async () => {
    const headers = desk.sign(body, otherSecret, now);
    expect(await reasonOf(connected.receive(headers, body, now))).toBe("wrong_signature");
    const changing = desk.connect({ secret: [secret, otherSecret], events });
    for (const one of [secret, otherSecret])
      expect(await reasonOf(changing.verify(desk.sign(body, one, now), body, now))).toBe("taken");
  });

  test("a signature that is cut, longer, or of another kind is not", async () => {
    const headers = desk.sign(body, secret, now);
    for (const [name, value] of Object.entries(headers).filter(([header]) => !/id$|timestamp$/.test(header)))
      for (const other of ["", "=", value.slice(0, -2), `${value}00`, `x${value}`, "é".repeat(64)])
        expect(await reasonOf(connected.verify({ ...headers, [name]: other }, body, now)), other).toBe(
          "wrong_signature",
        );
    for (const name of Object.keys(headers))
      expect(await reasonOf(connected.verify({ ...headers, [name]: undefined }, body, now))).toBe("missing_header");
  });

  if (desk.signs)
    test("a body that was changed by one byte is not", async () => {
      const headers = desk.sign(body, secret, now);
      const bytes = Buffer.from(body);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await reasonOf(connected.verify(headers, changed, now))).toBe("wrong_signature");
      }
    });

  if (desk.ages)
    test("a copy that is sent later, or a time that was changed, is not", async () => {
      const headers = desk.sign(body, secret, now);
      const tolerance = desk.name === "glpi" ? 3_600 : 300;
      for (const [later, expected] of [
        [tolerance - 1, "taken"],
        [tolerance + 2, "wrong_time"],
        [-tolerance - 2, "wrong_time"],
      ] as const)
        expect(await reasonOf(connected.verify(headers, body, now + later * 1_000))).toBe(expected);
      expect(await reasonOf(desk.connect({ secret, events, tolerance: 1 }).verify(headers, body, now + 9_000))).toBe(
        "wrong_time",
      );
      const time = Object.keys(headers).find((name) => name.endsWith("timestamp")) ?? "";
      const moved = desk.sign(body, secret, now + 1_000)[time];
      expect(await reasonOf(connected.verify({ ...headers, [time]: moved }, body, now))).toBe("wrong_signature");
      expect(await reasonOf(connected.verify({ ...headers, [time]: "soon" }, body, now))).toBe("wrong_time");
    });

  test("what is signed and no JSON, or no object, is malformed", async () => {
    for (const sent of ["", "no", "[]", "null", "7"])
      expect(await connected.receive(desk.sign(sent, secret, now), sent, now)).toMatchObject({
        outcome: "refused",
        problem: { code: "malformed" },
      });
  });

  test("the same message gives the same event; a re-opening and a second closing give others", () => {
    expect(read()).toEqual(read());
    const bodies = [read(), read(desk.reopen), read(desk.closeAgain)].map(eventOf);
    expect(bodies.map((one) => one?.type)).toEqual(["ticket.closed", "ticket.reopened", "ticket.closed"]);
    expect(new Set(bodies.map((one) => one?.data.id)).size).toBe(1);
    const ids = bodies.map((one) => one?.id);
    // Freshdesk sends nothing that tells two closings apart: the server does.
    if (desk.name === "freshdesk") expect(ids).toEqual([undefined, undefined, undefined]);
    else expect(new Set(ids).size).toBe(3);
  });

  test("a name that is written from right to left stays as it is", () => {
    const event = eventOf(read());
    // A conversation of Chatwoot has no title, and Zendesk sends no name.
    if (desk.name !== "chatwoot") expect(event?.data).toMatchObject({ title: "الطابعة لا تعمل" });
    if (desk.name !== "zendesk") expect(event?.person.name).toBe("أمينة إدريس");
  });

  test("what is none of ours is ignored, and says why", () => {
    expect(reason(desk.other)).toBe("other_kind");
    expect(reason(desk.forget)).toBe("no_person");
    expect(reason(desk.reopen, { events: { closed: events.closed } })).toBe("no_event");
    expect(reason({}, { person: () => null })).toBe("no_person");
    expect(reason(desk.forget, { person: () => ({ id: "u17" }) })).toBe("an event");
  });

  test("data and person can be one's own; what doesn't fit the event is refused by path", () => {
    const own = (team: string) =>
      desk
        .connect({
          secret,
          events,
          source: "desk-2",
          person: (person) => person && { ...person, id: "u17", email: "amina@example.org" },
          data: { closed: ({ id }) => ({ team: `${team} ${id}` }) },
        })
        .toEvents(payloadOf(desk));
    const event = eventOf(own("ICT"));
    expect(event).toMatchObject({ source: "desk-2", person: { id: "u17", email: "amina@example.org" } });
    expect(event?.data).toMatchObject({ team: `ICT ${String(event?.data.id)}` });
    const wrong = desk
      .connect({ secret, events, data: { closed: () => ({ team: 7 as unknown as string }) } })
      .toEvents(payloadOf(desk));
    const { problem } = wrong as { problem: ProblemError };
    expect([problem.code, problem.errors.map(({ path }) => path)]).toEqual(["invalid_event", ["data.team"]]);
  });

  test("any JSON gives an event, a reason or a problem, and never an exception", () => {
    const outcomes = (payload: unknown) => {
      expect(["events", "ignored", "refused"]).toContain(connected.toEvents(payload).outcome);
    };
    fc.assert(fc.property(fc.jsonValue(), outcomes), { numRuns: 200 });
    // What is nearly right goes further than what is all wrong.
    const whole = payloadOf(desk);
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(whole)), fc.jsonValue(), (path, value) => {
        outcomes(edited(whole, path, value));
      }),
      { numRuns: 500 },
    );
  });
});

test.each(["", "short", []])("a secret that was never set is refused at once: %j", (none) => {
  for (const { connect } of recorded) expect(() => connect({ secret: none, events })).toThrow(TypeError);
});

/** The paths of everything inside a value. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...pathsOf(inner, [...path, name])]);
}
