import { ProblemError, type PersonDecisions } from "@afterword/sdk";
import type { ArrivalPosition, DecisionRow, EventRow, Rows, WavePersonRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { latestSaid } from "./latest-said.ts";
import { outlookOf } from "./outlook.ts";

type Said = PersonDecisions["decisions"][number];

/** An event that happened to a person, or a wave that looked at them. */
interface Occasion {
  readonly position: ArrivalPosition;
  readonly said: () => Promise<Said[]>;
}

/**
 * Why a person is asked or not: what each rule would say now, and what was said about the latest events and waves, the
 * newest arrival first.
 *
 * @throws ProblemError `not_found`; `invalid_query` for a cursor that is none of ours
 */
export async function explainPerson(
  ctx: Ctx,
  input: { readonly id: string; readonly cursor?: string | undefined; readonly limit: number },
): Promise<PersonDecisions> {
  const { id, cursor, limit } = input;
  const after = cursor === undefined ? null : readPosition(cursor);
  return ctx.store.read(ctx.scope, async (rows) => {
    const person = await rows.people.find(id);
    if (!person) throw new ProblemError("not_found");
    const rules: PersonDecisions["rules"] = [];
    // They hold for any page; later pages need not say them again.
    for (const { definition } of after ? [] : ctx.project.project.rules)
      rules.push(await outlookOf(ctx, rows, definition, person));
    const occasions = await occasionsOf(rows, id, after, limit + 1);
    const shown = occasions.slice(0, limit);
    const decisions: Said[] = [];
    for (const { said } of shown) decisions.push(...(await said()));
    const last = occasions.length > limit ? shown.at(-1)?.position : undefined;
    return {
      person: id,
      rules,
      decisions,
      nextCursor: last ? writeCursor([last.receivedAt, last.id, last.source]) : null,
    };
  });
}

function readPosition(cursor: string): ArrivalPosition {
  const [receivedAt, id, source] = readCursor(cursor, ["number", "string", "string"]) as [number, string, string];
  return { receivedAt, id, source };
}

async function occasionsOf(
  rows: Rows,
  person: string,
  after: ArrivalPosition | null,
  limit: number,
): Promise<Occasion[]> {
  const events = await rows.events.listOfPerson(person, { after, limit });
  const members = await rows.wavePeople.listOfPerson(person);
  const occasions: Occasion[] = [
    ...events.map((event) => ({ position: event, said: () => saidOf(rows, event) })),
    ...members.map((member) => ({
      position: { receivedAt: member.decidedAt, id: member.wave, source: "" },
      said: async () => [await saidAtWave(rows, member)],
    })),
  ];
  const isNext = ({ position }: Occasion) => after === null || inOrder(after, position) < 0;
  return occasions
    .filter(isNext)
    .sort((a, b) => inOrder(a.position, b.position))
    .slice(0, limit);
}

const inOrder = (a: ArrivalPosition, b: ArrivalPosition): number =>
  b.receivedAt - a.receivedAt || compare(b.id, a.id) || compare(b.source, a.source);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What each rule said last about an event. */
async function saidOf(rows: Rows, event: EventRow): Promise<Said[]> {
  return (await latestSaid(rows, event)).map((decision) => said(event, decision));
}

const said = (event: EventRow, decision: DecisionRow): Said => ({
  event: { id: event.id, source: event.source, type: event.type },
  wave: null,
  rule: decision.rule,
  survey: decision.survey,
  subject: event.subject,
  outcome: decision.outcome,
  ...(decision.reason === null ? {} : { reason: decision.reason }),
  ...(decision.invitation === null ? {} : { invitationId: decision.invitation }),
  final: decision.isFinal,
  decidedAt: new Date(decision.decidedAt).toISOString(),
  ...(decision.nextEligibleAt === null ? {} : { nextEligibleAt: new Date(decision.nextEligibleAt).toISOString() }),
});

async function saidAtWave(rows: Rows, member: WavePersonRow): Promise<Said> {
  const wave = await rows.waves.find(member.wave);
  return {
    event: null,
    wave: member.wave,
    rule: null,
    survey: wave?.survey ?? "",
    subject: null,
    outcome: member.outcome === "asked" ? "scheduled" : "skipped",
    ...(member.reason === null ? {} : { reason: member.reason }),
    ...(member.invitation === null ? {} : { invitationId: member.invitation }),
    final: true,
    decidedAt: new Date(member.decidedAt).toISOString(),
    compared: { ...member.compared },
  };
}
