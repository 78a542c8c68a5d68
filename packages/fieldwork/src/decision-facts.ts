import {
  drawOf,
  isSent,
  missingTranslations,
  order,
  placeOf,
  surveyFor,
  type Asked,
  type CapUse,
  type CompiledRule,
  type DecisionFacts,
} from "@afterword/sdk";
import type { AskedRow, EventRow, PersonRow } from "@afterword/store";
import { addressOf } from "./contact.ts";
import type { DeskCtx } from "./desk.ts";
import type { Looks } from "./looks.ts";
import { segmentsOf } from "./segments-of.ts";

/** Loads what a rule looks at to decide about an event, as things stand at `ctx.now`; rivals are the caller's to add. */
export async function loadFacts(
  ctx: DeskCtx,
  looks: Looks,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
): Promise<DecisionFacts> {
  const { survey, unless, channel } = rule.definition;
  const { source, subject, resolution } = event;
  const asked = await looks.askedOf(person.id);
  const later = await looks.eventsOf({ source, subject }, unless);
  const calledOff = later.find((other) => order(positionOf(other), positionOf(event)) > 0);
  const scopes = await looks.optedOutOf(person);
  const by = ctx.project.channel(isSent(channel) ? channel : "email");
  const to = by === undefined || by === "email" ? "email" : by.to;
  const segments = segmentsOf(ctx.project, event, person);
  const definition = ctx.project.survey(survey);
  const isOff = (await looks.rulesOff()).includes(rule.definition.id);
  return {
    now: ctx.now,
    occurredAt: event.occurredAt,
    startedAt: Math.min(event.occurredAt, event.receivedAt),
    data: event.data,
    person: { id: person.id, attributes: { ...person.attributes, locale: person.locale, timeZone: person.timeZone } },
    ...(isOff ? { isOff } : {}),
    hasAddress: (by !== undefined && addressOf(person, to) !== null) || ctx.assumesReachable === true,
    isBounced: scopes.includes(to === "phone" ? "@bounced-phone" : "@bounced"),
    optedOutOf: scopes.find((scope) => scope === "all" || scope === survey) ?? null,
    calledOffBy: calledOff?.id ?? null,
    askedForSubject: await looks.askedAbout({ survey, source, subject, resolution }),
    excludedBy: ctx.project.excludedBy(person),
    untranslated:
      definition?.untranslated === "skip" && person.locale !== null
        ? missingTranslations(surveyFor(definition, segments), person.locale).length
        : 0,
    asked: asked.map((one) => toAsked(ctx, one, event)),
    peerAskedAt: await peerAskedAt(ctx, looks, rule, segments),
    draw: drawOf(rule.definition.id, `${source}\n${subject}`),
    caps: await capUses(ctx, looks, rule, segments),
    place: placeOf(person, ctx.project.project),
    outrankedBy: null,
  };
}

/** An earlier invitation, as it counts for this event. */
function toAsked(ctx: DeskCtx, row: AskedRow, event: EventRow): Asked {
  const isSame = row.source === event.source && row.subject === event.subject;
  const { survey, isRelational, at, answeredAt, declinedAt } = row;
  return {
    survey,
    isRelational,
    at,
    answeredAt,
    declinedAt,
    isPromisedAgain: isSame && (row.isTold ? row.withdrawnFor === "reopened" : isOfEarlierResolution(ctx, row, event)),
  };
}

/** Opened again since, by what may be seen of a survey that doesn't tell who answered: whether they did plays no part. */
const isOfEarlierResolution = ({ project }: DeskCtx, { rule, resolution }: AskedRow, event: EventRow): boolean =>
  (project.rule(rule)?.definition.unless ?? []).length > 0 && resolution !== null && resolution < event.resolution;

type Segments = { readonly [name: string]: string };

/** When anybody with the same value of the rule's segment was last asked for any survey. */
async function peerAskedAt(ctx: DeskCtx, looks: Looks, { definition }: CompiledRule, segments: Segments) {
  const { quietPer: name, quietMs } = definition;
  const value = name === undefined ? undefined : segments[name];
  if (name === undefined || value === undefined) return null;
  const segment = { name, value };
  return looks.nthNewest({ survey: null, of: "asked", segment, since: ctx.now - quietMs, n: 1 });
}

async function capUses(
  ctx: DeskCtx,
  looks: Looks,
  { definition }: CompiledRule,
  segments: Segments,
): Promise<CapUse[]> {
  const uses: CapUse[] = [];
  for (const { n, periodMs, of, over, per } of definition.caps) {
    const value = per === undefined ? null : (segments[per] ?? null);
    // Who has no value of the segment is in none of its groups.
    const isCounted = per === undefined || value !== null;
    const segment = per === undefined || value === null ? null : { name: per, value };
    const survey = over === "survey" ? definition.survey : null;
    const what = { survey, of, segment, since: ctx.now - periodMs, n };
    uses.push({ value, filledSince: isCounted ? await looks.nthNewest(what) : null });
  }
  return uses;
}

/** What orders an event among those of its subject. */
export const positionOf = (event: EventRow) => ({
  sequence: event.sequence,
  occurredAt: event.isTimeStated ? event.occurredAt : null,
  receivedAt: event.receivedAt,
  id: event.id,
});
