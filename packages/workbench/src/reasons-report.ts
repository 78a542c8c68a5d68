// `npm run reasons` writes docs/reference/reasons.md from the sources; with --check it fails when that is stale.
import {
  compileRule,
  defineEvent,
  defineSurvey,
  q,
  reasons,
  when,
  type DecisionFacts,
  type ReasonCode,
} from "@afterword/sdk";
import { z } from "zod";
import { writtenPage } from "./written-page.ts";

const introduction = `# Reasons

Why a person was not asked. A decision that is \`skipped\` has one of these codes; they are stable. \`GET /v1/events/{id}\`
shows the latest decision of each rule with the values that each gate compared, and \`explain()\` and \`afterword explain\`
the same. Written by \`npm run reasons\`.

A decision has a phase:

- **forecast**, when the event arrives, or when it was put off. \`final: false\` says that the timer decides; \`final: true\`
  that nothing can change it, and there is no timer.
- **decided**, when the timer is due; or when an \`.unless()\` event calls off what was set going.
- **send**, when a mail is about to leave and must not, or the mail server has refused it. The invitation is then
  withdrawn, and the person does not count as asked.
`;

const gatesIntroduction = `## By a rule

A rule looks at every gate, in this order, and an explanation shows each. The first that fails for good names the reason,
else the first that fails; so it is the same in whatever order events arrive. The gate \`window\` puts an invitation off to
the next opening, and names a reason only where that is too late. With \`.onBlocked("delay")\` so do quiet periods and caps.
`;

const withoutGates = `Without a gate of its own, at the gate \`rule\`:
`;

const waveIntroduction = `## In a wave

Each member of a wave's audience is asked, or has one of these reasons. A quiet period that ends while the wave is open
puts the mail off instead.
`;

const sendIntroduction = `## When a mail is about to leave

Each is looked at once more; what the mail server said is among the values compared.
`;

const reminderIntroduction = `## Reminders, and mails after another way

A reminder, and a mail to somebody who was asked in another way before, is held back for the same reasons, and for three more. The
invitation stays as it is.
`;

/** The gates of a rule in the order in which they are looked at. */
function gatesInOrder(): string[] {
  const event = defineEvent("e", z.object({ id: z.string() }), { subject: "id", segments: ["id"] });
  const rule = when(event)
    .ask(defineSurvey("s", { csat: q.csat("?") }))
    .quiet("7d", { per: "id" })
    .cap(1, "1d");
  const facts: DecisionFacts = {
    now: 0,
    occurredAt: 0,
    startedAt: 0,
    data: {},
    person: { id: "p", attributes: {} },
    isOff: true,
    hasAddress: true,
    isBounced: false,
    optedOutOf: null,
    calledOffBy: null,
    askedForSubject: null,
    excludedBy: null,
    untranslated: 0,
    asked: [],
    peerAskedAt: null,
    draw: 0,
    caps: [{ value: null, filledSince: null }],
    place: { timeZone: "UTC", weekend: [], holidays: new Set() },
    outrankedBy: null,
  };
  return compileRule(rule.definition)
    .decide(facts)
    .gates.map(({ gate }) => gate);
}

type Of = (typeof reasons)[ReasonCode]["of"][number];

const all = Object.entries(reasons) as [ReasonCode, { gates: readonly string[]; of: readonly Of[]; because: string }][];
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const rowsOf = (of: Of, isMeant: (gates: readonly string[]) => boolean = () => true) =>
  all
    .filter(([, reason]) => reason.of.includes(of) && isMeant(reason.gates))
    .map(([code, { because }]) => [`\`${code}\``, because]);

const order = gatesInOrder();
const gates = rowsOf("rule", (names) => names.some((name) => order.includes(name)))
  .map(([code = "", because = ""]) => {
    const names = reasons[code.slice(1, -1) as ReasonCode].gates as readonly string[];
    return { at: Math.min(...names.map((name) => order.indexOf(name))), names, row: [code, because] };
  })
  .sort((a, b) => a.at - b.at)
  .map(({ names, row }) => [names.map((name) => `\`${name}\``).join(", "), ...row]);
const because = "the person is not asked because";
const isAtRule = (names: readonly string[]) => names.includes("rule");
const sections = [
  introduction,
  gatesIntroduction,
  table(["gate", "reason", because], gates),
  withoutGates,
  table(["reason", because], rowsOf("rule", isAtRule)),
  waveIntroduction,
  table(["reason", because], rowsOf("wave")),
  sendIntroduction,
  table(["reason", "the mail is held back because"], rowsOf("send")),
  reminderIntroduction,
  table(["reason", "the reminder is held back because"], rowsOf("reminder")),
];

await writtenPage("docs/reference/reasons.md", "npm run reasons", sections.join("\n\n"));
