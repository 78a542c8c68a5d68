import { styleText } from "node:util";
import { reasons, type EventDetail, type Gate, type InvitationDetail, type PersonDecisions } from "@afterword/sdk";
import { sayGate } from "./gate.ts";
import { sayTime } from "./values.ts";

/** How explanations are written: whose clock times are shown by. */
export interface Telling {
  readonly timeZone: string;
}

type Lines = string[];

/** An event with what each rule said, gate by gate. */
export function sayEvent(event: EventDetail, { timeZone }: Telling): Lines {
  const at = (time: string) => sayTime(time, timeZone);
  const about = `about ${event.subject}, resolution ${String(event.resolution)}, person ${event.person}`;
  return [
    `Event ${event.id} of ${event.source} (${event.type}) ${about}`,
    `Happened ${at(event.occurredAt)}, arrived ${at(event.receivedAt)}.`,
    ...(event.decisions.length === 0 ? ["", "No rule has looked at it."] : []),
    ...event.decisions.flatMap((decision) => [
      "",
      `Rule ${decision.rule} for ${decision.survey}: ${sayDecision(decision, timeZone)}`,
      ...gateLines(decision.gates, timeZone),
    ]),
  ];
}

type Decision = EventDetail["decisions"][number];

function sayDecision(decision: Decision, timeZone: string): string {
  const { outcome, phase, dueAt, invitationId, decidedAt, final } = decision;
  const at = (time: string) => sayTime(time, timeZone);
  if (outcome === "skipped") {
    const because = sayReason(decision.reason, decision.nextEligibleAt, timeZone);
    return final
      ? `not asked (decided ${at(decidedAt)}). ${because}`
      : `would not be asked as things stand. ${because}`;
  }
  if (phase === "forecast")
    return `is decided ${dueAt === undefined ? "later" : at(dueAt)}; as things stand they are asked.`;
  // Asked in a first way, and not in another.
  const reason =
    decision.reason === undefined ? "" : ` Not in another way. ${sayReason(decision.reason, undefined, timeZone)}`;
  const { otherwise } = decision;
  const next =
    otherwise === undefined ? "" : ` By ${otherwise.channel} ${at(otherwise.at)}, unless they have answered.`;
  return `asked (decided ${at(decidedAt)}), invitation ${invitationId ?? "unknown"}.${next}${reason}`;
}

/** A reason code with what it means, and when it is over. */
function sayReason(reason = "", next: string | undefined, timeZone: string): string {
  const because = Object.hasOwn(reasons, reason) ? `: ${reasons[reason as keyof typeof reasons].because}` : "";
  return `${reason}${because}.${next === undefined ? "" : ` Not before ${sayTime(next, timeZone)}.`}`;
}

function gateLines(gates: readonly Gate[], timeZone: string): Lines {
  const width = Math.max(0, ...gates.map(({ gate }) => gate.length));
  return gates.map((gate) => {
    const mark = gate.passed ? styleText("green", "✓") : styleText("red", "✗");
    return `  ${mark} ${gate.gate.padEnd(width)}  ${sayGate(gate, timeZone)}`;
  });
}

/** A person: what each rule would say now, and what was said. */
export function sayPerson({ person, rules, decisions, nextCursor }: PersonDecisions, { timeZone }: Telling): Lines {
  const outlook = rules.length === 0 ? "" : ": if an event happened now, as far as rules look at the person";
  return [
    `Person ${person}${outlook}`,
    ...rules.flatMap((rule) => {
      const { eligible, nextEligibleAt: next, at } = rule;
      const when = `decided ${sayTime(at, timeZone)}`;
      const later = next === undefined ? "" : ` from ${sayTime(next, timeZone)}`;
      const verdict = eligible
        ? `would be asked${later}.`
        : `would not be asked. ${sayReason(rule.reason, next, timeZone)}`;
      return ["", `Rule ${rule.rule} for ${rule.survey} (${when}): ${verdict}`, ...gateLines(rule.gates, timeZone)];
    }),
    "",
    decisions.length === 0 ? "Nothing was decided about them yet." : "Decided about them, newest first:",
    ...decisions.map((decision) => `  ${sayTime(decision.decidedAt, timeZone)}  ${saySaid(decision, timeZone)}`),
    ...(nextCursor === null ? [] : ["  and more."]),
  ];
}

function saySaid(said: PersonDecisions["decisions"][number], timeZone: string): string {
  const { event, wave, survey, subject, rule, outcome, final, invitationId } = said;
  const what = event
    ? `event ${event.id} about ${subject ?? ""}, rule ${rule ?? ""}`
    : `wave ${wave ?? ""}, survey ${survey}`;
  const so = final ? "" : ", as things stand";
  if (outcome === "scheduled") return `${what}: asked${so}${invitationId === undefined ? "" : ` (${invitationId})`}`;
  const values = Object.entries(said.compared ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const compared = values.length === 0 ? "" : ` (${values.join(", ")})`;
  return `${what}: not asked${so}. ${sayReason(said.reason, said.nextEligibleAt, timeZone)}${compared}`;
}

/** An invitation: why it was made, where it stands, and each message. */
export function sayInvitation(invitation: InvitationDetail, { timeZone }: Telling): Lines {
  const at = (time: string | null) => (time === null ? "not yet" : sayTime(time, timeZone));
  const { event, wave, because, withdrawnFor, messages } = invitation;
  const cause = event
    ? `event ${event.id} of ${event.source}, rule ${invitation.rule ?? ""}, about ${invitation.subject ?? ""}`
    : `wave ${wave ?? ""}`;
  const version = invitation.version === null ? "" : ` version ${String(invitation.version)}`;
  const state = withdrawnFor === null ? invitation.state : `withdrawn. ${sayReason(withdrawnFor, undefined, timeZone)}`;
  return [
    `Invitation ${invitation.id} of person ${invitation.person} to ${invitation.survey}${version}`,
    `State: ${state}`,
    `Made ${at(invitation.createdAt)} for ${cause}; sent: ${at(invitation.sentAt)}; ends ${at(invitation.expiresAt)}.`,
    `By ${invitation.channel}, in ${invitation.locale ?? "no particular language"}; such a one is drawn with probability ${String(invitation.inclusion)}.`,
    ...(because ? ["", `Decided ${at(because.decidedAt)}:`, ...becauseLines(because, timeZone)] : []),
    ...(messages.length === 0 ? [] : ["", "Messages:"]),
    ...messages.flatMap(({ kind, state: how, reason, dueAt, attempts }) => [
      `  ${kind}: ${how}${reason === null ? "" : ` (${reason})`}, due ${at(dueAt)}`,
      ...attempts.map((attempt) => `    ${at(attempt.at)}  ${attempt.outcome}  ${attempt.reply}`),
    ]),
  ];
}

function becauseLines({ gates, compared }: NonNullable<InvitationDetail["because"]>, timeZone: string): Lines {
  if (gates.length > 0) return gateLines(gates, timeZone);
  const values = Object.entries(compared).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return values.length === 0 ? ["  nothing spoke against it"] : values;
}
