import { expect, test } from "vitest";
import { eventOf, events, payloadOf, recorded, secret, type Edits } from "./desks.test.helper.ts";

const amina = { email: "amina@example.org", name: "أمينة إدريس" };
const ticket = { title: "الطابعة لا تعمل" };
const [openedAt, closedAt] = ["2026-11-20T08:15:00.000Z", "2026-11-21T09:00:00.000Z"];
const hours = (Date.parse(closedAt) - Date.parse(openedAt)) / 3_600_000;

const expected: Readonly<Record<string, object>> = {
  zendesk: {
    id: "zendesk:5158:closed:cbe4028c-7239-495d-b020-f22348516046",
    occurredAt: "2026-11-21T09:00:00.310Z",
    // No address is sent, and no name.
    person: { id: "zendesk:8447388090495" },
    data: { ...ticket, id: "5158", team: "8447320465790", priority: "high", channel: "web_service", hours },
  },
  jira: {
    id: "jira:ICT-42:closed:10124",
    occurredAt: closedAt,
    person: { ...amina, id: "jira:qm:8a1c", locale: "ar-SD", timeZone: "Africa/Khartoum" },
    data: { ...ticket, id: "ICT-42", team: "ICT", priority: "High", hours, target: 40 },
  },
  servicenow: {
    id: "servicenow:INC0010042:closed:7",
    occurredAt: closedAt,
    person: { ...amina, id: "servicenow:amina.idris", locale: "ar", timeZone: "Africa/Khartoum" },
    data: { ...ticket, id: "INC0010042", team: "ICT", priority: "2", channel: "self-service", hours },
  },
  freshdesk: {
    person: { ...amina, id: "freshdesk:amina@example.org", email: "Amina@example.org" },
    data: { ...ticket, id: "42", team: "ICT", priority: "High", channel: "Portal" },
  },
  glpi: {
    id: `glpi:42:closed:${closedAt}`,
    occurredAt: closedAt,
    person: { id: "glpi:17", name: amina.name },
    data: { ...ticket, id: "42", team: "ICT", priority: "4", channel: "Helpdesk", hours },
  },
  chatwoot: {
    id: "chatwoot:42:closed:2026-11-21T09:00:00.500Z",
    occurredAt: "2026-11-21T09:00:00.500Z",
    person: { ...amina, id: "chatwoot:u17", locale: "ar" },
    // A conversation has no title.
    data: { id: "42", team: "ict", priority: "high", channel: "Channel::WebWidget", hours },
  },
  zammad: {
    id: `zammad:67081:closed:${closedAt}`,
    occurredAt: closedAt,
    person: { ...amina, id: "zammad:17" },
    data: { ...ticket, id: "67081", team: "ICT", priority: "3 high", channel: "web", hours: 10, target: 12 },
  },
};

const read = (name: string, edits?: Edits, options = {}) => {
  const desk = recorded.find((one) => one.name === name);
  return desk?.connect({ secret, events, ...options }).toEvents(payloadOf(desk, edits)) ?? expect.unreachable(name);
};

test.each(recorded)("$name: a ticket that was closed", ({ name }) => {
  expect(eventOf(read(name))).toEqual({ type: "ticket.closed", source: name, ...expected[name] });
});

test.each<[string, string, Edits]>([
  ["jira", "no mail address", { "issue.fields.reporter.emailAddress": undefined }],
  ["jira", "a mail address that is none", { "issue.fields.reporter.emailAddress": "amina" }],
  ["servicenow", "no mail address", { "caller.email": "" }],
  ["chatwoot", "no mail address", { "meta.sender.email": null }],
  ["zammad", "no mail address", { "ticket.customer.email": "" }],
])("%s: %s leaves the person without one", (name, _, edits) => {
  const body = eventOf(read(name, edits));
  expect(body?.person).toMatchObject({ name: amina.name });
  expect(body?.person).not.toHaveProperty("email");
});

const open = { "ticket.state": "open", "ticket.close_at": null, "ticket.last_close_at": null };
test.each<[string, string, Edits, string]>([
  ["zendesk", "solved, then closed", { event: { current: "CLOSED", previous: "SOLVED" } }, "unchanged"],
  ["zendesk", "waiting", { event: { current: "PENDING", previous: "OPEN" } }, "not_closed"],
  ["zendesk", "put away years later", { event: { current: "ARCHIVED", previous: "CLOSED" } }, "unchanged"],
  ["zendesk", "deleted and brought back", { event: { current: "SOLVED", previous: "DELETED" } }, "unchanged"],
  ["jira", "another field", { "changelog.items": [{ field: "summary" }] }, "unchanged"],
  ["jira", "another resolution", { "changelog.items.0.fromString": "Won't do" }, "unchanged"],
  ["servicenow", "resolved, then closed", { "previous.state": "6", "record.state": "7" }, "unchanged"],
  ["servicenow", "resolved, then cancelled", { "previous.state": "6", "record.state": "8" }, "unchanged"],
  ["servicenow", "on hold", { "record.state": "3" }, "not_closed"],
  ["freshdesk", "resolved, then closed", { "freshdesk_webhook.ticket_status": "Closed" }, "unchanged"],
  ["glpi", "solved, then closed", { "item.status.id": 6 }, "unchanged"],
  ["glpi", "a task of a ticket", { "item.status": undefined }, "other_kind"],
  ["chatwoot", "put off", { status: "snoozed" }, "not_closed"],
  ["zammad", "still open", open, "not_closed"],
  ["zammad", "merged into another", { "ticket.state": "merged" }, "unchanged"],
])("%s: %s is no event", (name, _, edits, reason) => {
  expect(read(name, edits)).toEqual({ outcome: "ignored", reason });
});

test.each<[string, string, Edits]>([
  ["zendesk", "solved", { event: { current: "CLOSED", previous: "SOLVED" } }],
  ["servicenow", "6", { "previous.state": "6", "record.state": "7" }],
  ["freshdesk", "resolved", { "freshdesk_webhook.ticket_status": "Closed" }],
  ["glpi", "solved", { "item.status.id": 6 }],
  ["jira", "resolved", { "changelog.items": [{ field: "status", fromString: "Resolved", toString: "Closed" }] }],
])("%s: with %s alone to go by, what is closed after that is not open again", (name, state, edits) => {
  expect(read(name, edits, { closedBy: [state] })).toEqual({ outcome: "ignored", reason: "unchanged" });
});

test("GLPI: a solved ticket that is changed and stays solved is the same event", () => {
  expect(read("glpi", { "item.date_mod": "2026-11-23T09:00:00+00:00" })).toEqual(read("glpi"));
  // Where it isn't said when it was solved, the server tells one resolution from the next.
  const unsaid = eventOf(read("glpi", { "item.date_solve": undefined }));
  expect(unsaid).not.toHaveProperty("id");
  expect(unsaid).not.toHaveProperty("occurredAt");
});

test("GLPI: people without a type and an id are known by their link", () => {
  const team = [
    { role: "assigned", name: "ICT", href: "/front/group.form.php?id=5" },
    { role: "requester", name: "amina", firstname: "أمينة", realname: "إدريس", href: "/front/user.form.php?id=17" },
  ];
  const body = eventOf(read("glpi", { "item.team": team }));
  expect(body?.person).toEqual({ id: "glpi:17", name: amina.name });
  expect(body?.data).toMatchObject({ team: "ICT" });
});

test("Jira: with states to go by, the state tells, and not the resolution", () => {
  const byState = { closedBy: ["resolved", "Closed"] };
  const change = (fromString: string, toString: string) => ({
    "changelog.items": [{ field: "status", fromString, toString }],
    "issue.fields.status.statusCategory.key": toString === "Open" ? "new" : "done",
  });
  expect(eventOf(read("jira", change("In Progress", "Resolved"), byState))?.type).toBe("ticket.closed");
  expect(eventOf(read("jira", change("Resolved", "Open"), byState))?.type).toBe("ticket.reopened");
  expect(read("jira", change("Resolved", "Closed"), byState)).toEqual({ outcome: "ignored", reason: "unchanged" });
});

test("what the event has no field for is left out", () => {
  const { category, status } = (eventOf(read("jira"))?.data ?? {}) as Readonly<Record<string, unknown>>;
  expect([category, status]).toEqual([undefined, undefined]);
});
