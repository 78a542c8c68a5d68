import { order, ruleDefaults, type CompiledRule, type DecisionFacts } from "@afterword/sdk";
import type { EventRow, PersonRow, Rows } from "@afterword/store";
import { contactHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";

/** Loads what a rule looks at to decide about an event, as things stand now. */
export async function loadFacts(
  ctx: Ctx,
  rows: Rows,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
): Promise<DecisionFacts> {
  const { survey, unless, atMost, quietMs } = rule.definition;
  const { source, subject, resolution } = event;
  const longest = Math.max(atMost.periodMs, quietMs, ruleDefaults.floorMs);
  const asked = await rows.invitations.listAskedAt(person.id, ctx.now - longest);
  const later = await rows.events.listOfSubject(source, subject, unless);
  const calledOff = later.find((other) => order(positionOf(other), positionOf(event)) > 0);
  return {
    now: ctx.now,
    occurredAt: event.occurredAt,
    data: event.data,
    person: { id: person.id, attributes: { ...person.attributes, locale: person.locale, timeZone: person.timeZone } },
    hasAddress: person.email !== null,
    optedOutOf: await rows.optOuts.findAny(contactHashes(ctx.secret, person), survey),
    calledOffBy: calledOff?.id ?? null,
    askedForSubject: await rows.invitations.findOfSubject({ survey, source, subject, resolution }),
    askedForSurveyAt: asked.filter((one) => one.survey === survey).map((one) => one.at),
    askedAt: asked[0]?.at ?? null,
  };
}

/** What orders an event among those of its subject. */
export const positionOf = (event: EventRow) => ({
  sequence: event.sequence,
  occurredAt: event.isTimeStated ? event.occurredAt : null,
  receivedAt: event.receivedAt,
});
