import { dayMs, durationMs, type CheckedVoicesQuery, type VoicesReply, type VoicesRow } from "@afterword/sdk";
import type { RecordRow, VoicesCount } from "@afterword/store";
import { isIn } from "./access/parts.ts";
import type { Ctx } from "./context.ts";
import { dayChars, periodOf } from "./periods.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { wrongQuery } from "./wrong-query.ts";

type Meeting = Pick<RecordRow, "kind" | "content" | "createdAt">;
/** Where a row stands: `period`, what the group is, its kind and its channel. */
type Counts = Map<string, VoicesRow>;

/**
 * By which channels voices came: answers to invitations, feedback that nobody asked for, and those who were at meetings. Of surveys
 * whose figures need several people nothing is told: who answered by which way would be one more cell to tell people by.
 *
 * @throws ProblemError `invalid_query` naming a segment that isn't there, or times that can't be
 */
export async function readVoices(ctx: Ctx, query: CheckedVoicesQuery): Promise<VoicesReply> {
  const { by = null, period } = query;
  if (by !== null && !ctx.project.segments.has(by)) throw wrongQuery("by", `"${by}" is no declared segment.`);
  const { from, to } = boundsOf(ctx, query);
  const ids = ctx.project.project.surveys.map(({ id }) => id);
  const { counts, meetings, left } = await ctx.store.read(ctx.scope, async (rows) => {
    const [surveys, left]: [string[], string[]] = [[], []];
    for (const id of ids) ((await kOfFigures(rows, id)) > 1 ? left : surveys).push(id);
    const chars = period === undefined ? 0 : period === "year" ? 4 : 7;
    const counts = await rows.voices.countAnswers({ surveys, from, to, dayChars: chars, by, parts: ctx.parts });
    // A meeting is written down after it was held.
    return { counts, meetings: await rows.voices.listMeetings({ from: from - dayMs }), left };
  });
  const found: Counts = new Map();
  for (const one of counts) addAnswers(found, ctx, query, one);
  for (const one of meetings) addMeeting(found, ctx, query, { meeting: one, from, to });
  return { rows: [...found.values()].sort(inOrder), left: [...left].sort() };
}

function addAnswers(found: Counts, ctx: Ctx, query: CheckedVoicesQuery, one: VoicesCount): void {
  const isDirect = ctx.project.survey(one.survey)?.kind === "feedback";
  const row = rowAt(found, {
    period: labelOf(query, one.period),
    group: query.by === undefined ? {} : { [query.by]: one.value },
    kind: isDirect ? "direct" : "asked",
    channel: one.channel,
    meetings: null,
  });
  row.voices += one.n;
}

function addMeeting(
  found: Counts,
  ctx: Ctx,
  query: CheckedVoicesQuery,
  { meeting, from, to }: { readonly meeting: Meeting; readonly from: number; readonly to: number },
): void {
  const { heldOn, segments, people } = seen(meeting);
  const at = Date.parse(heldOn);
  if (at < from || at >= to || !isIn(ctx.parts, segments)) return;
  const row = rowAt(found, {
    period: labelOf(query, heldOn),
    group: query.by === undefined ? {} : { [query.by]: segments[query.by] ?? null },
    kind: "meeting",
    channel: meeting.kind,
    meetings: 0,
  });
  row.voices += people;
  row.meetings = (row.meetings ?? 0) + 1;
}

/** When a meeting was held, of whom and with how many; of one whose content was forgotten when it was written down. */
function seen({ kind, content, createdAt }: Meeting) {
  const heldOn = content["heldOn"];
  const { people = 0, segments = {} } = (content["group"] ?? {}) as {
    readonly people?: number;
    readonly segments?: { readonly [name: string]: string };
  };
  const entities = (content["entities"] ?? []) as readonly { readonly people: number }[];
  const present = entities.reduce((sum, one) => sum + one.people, 0);
  return {
    heldOn: typeof heldOn === "string" ? heldOn : new Date(createdAt).toISOString().slice(0, 10),
    segments,
    people: kind === "focus-group" ? people : present,
  };
}

type Writable = { -readonly [K in keyof VoicesRow]: VoicesRow[K] };

function rowAt(found: Counts, place: Omit<VoicesRow, "voices">): Writable {
  const { meetings: _, ...where } = place;
  const key = JSON.stringify(where);
  const row = found.get(key) ?? { ...place, voices: 0 };
  found.set(key, row);
  return row;
}

/** A period's label from a day, or from how it begins; null where it is not cut by time. */
const labelOf = ({ period }: CheckedVoicesQuery, day: string): string | null =>
  period === undefined ? null : periodOf({ period }, day.slice(0, dayChars({ period })));

const kinds = ["asked", "direct", "meeting"] as const;

/** By time and group, then by kind, and those that brought most first. */
const inOrder = (a: VoicesRow, b: VoicesRow): number =>
  compare(a.period ?? "", b.period ?? "") ||
  compare(JSON.stringify(a.group), JSON.stringify(b.group)) ||
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  b.voices - a.voices ||
  compare(a.channel, b.channel);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function boundsOf({ now }: Ctx, { from, to, last }: CheckedVoicesQuery) {
  if (last !== undefined && from !== undefined) throw wrongQuery("last", "Give either a start or a length of time.");
  const start = from === undefined ? 0 : Date.parse(from);
  const bounds = {
    from: last === undefined ? start : now - (durationMs(last) ?? 0),
    to: to === undefined ? 8.64e15 : Date.parse(to),
  };
  if (bounds.from >= bounds.to) throw wrongQuery("to", "The end is not after the start.");
  return bounds;
}
