import { compileRule, type CompiledRule, type PersonDecisions, type RuleDefinition } from "@afterword/sdk";
import type { EventRow, PersonRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { loadFacts } from "../decision-facts.ts";
import { looksAt } from "../looks.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { personPart } from "./person-part.ts";

/** Gates that only an event can be held against. */
const aboutEvent = ["unless", "subject", "age", "sample", "priority"];

/** What a rule would say about a person if an event happened now, as far as it looks at the person. */
export async function outlookOf(
  ctx: Ctx,
  rows: Rows,
  definition: RuleDefinition,
  person: PersonRow,
): Promise<PersonDecisions["rules"][number]> {
  const rule = compileRule(aboutPerson(definition, segmentsOfPerson(ctx.project, person)));
  const now = ctx.now + definition.delayMs;
  const facts = await loadFacts({ ...ctx, now }, looksAt(ctx, rows), rule, anyEvent(rule, person, ctx.now), person);
  const { outcome, reason, gates, nextEligibleAt, postponedTo = nextEligibleAt } = rule.decide(facts);
  const isShown = (gate: string) =>
    !aboutEvent.includes(gate) && (gate !== "where" || rule.definition.where !== undefined);
  return {
    rule: definition.id,
    survey: definition.survey,
    at: new Date(now).toISOString(),
    eligible: outcome === "scheduled",
    ...(reason === undefined ? {} : { reason }),
    gates: gates.filter(({ gate }) => isShown(gate)).map((gate) => ({ ...gate, compared: { ...gate.compared } })),
    ...(postponedTo === undefined ? {} : { nextEligibleAt: new Date(postponedTo).toISOString() }),
  };
}

/** The rule without what it asks of the event; a limit for each group counts where the person's own group is known. */
function aboutPerson(definition: RuleDefinition, segments: { readonly [name: string]: string }): RuleDefinition {
  const { where, exclude, quietPer, caps, ...rest } = definition;
  const [ofWhere, ofExclude] = [personPart(where), personPart(exclude)];
  const isKnown = (segment: string | undefined) => segment === undefined || Object.hasOwn(segments, segment);
  return {
    ...rest,
    ...(ofWhere === undefined ? {} : { where: ofWhere }),
    ...(ofExclude === undefined ? {} : { exclude: ofExclude }),
    ...(quietPer !== undefined && isKnown(quietPer) ? { quietPer } : {}),
    caps: caps.filter(({ per }) => isKnown(per)),
    sampleRate: 1,
    unless: [],
  };
}

/** An event about which nothing is known but that it happens now. */
const anyEvent = (rule: CompiledRule, person: PersonRow, now: number): EventRow => ({
  source: "",
  id: "",
  type: rule.definition.event,
  subject: "",
  resolution: 1,
  person: person.id,
  data: {},
  occurredAt: now,
  isTimeStated: true,
  sequence: null,
  receivedAt: now,
  contentHash: "",
  origin: "host",
});
