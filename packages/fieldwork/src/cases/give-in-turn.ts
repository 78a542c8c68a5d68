import { languageOf } from "@afterword/sdk";
import type { CaseLoadRow, CaseRow, NoticeWhy, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { listColleagues, presentOf, todayOf } from "../notices/colleagues.ts";

/** Somebody who may be given a case. */
interface Reader {
  readonly id: string;
  /** The languages in which they answer clients: `fr`. */
  readonly languages: readonly string[];
}

/**
 * Gives a case that nobody works on to one of those who read its queue, where that gives its cases in turn. It stays in its state:
 * whoever gets it has read nothing yet, so the time for that runs on. Null where it is given to nobody.
 */
export async function giveInTurn(ctx: Ctx, rows: Rows, row: CaseRow, why: NoticeWhy): Promise<CaseRow | null> {
  if (row.owner !== null || (why !== "opened" && why !== "queue")) return null;
  if (!(await rows.queueMembers.isInTurn(row.queue))) return null;
  // One at a time: two cases of a moment go to two people.
  await rows.locks.take(`queue ${row.queue}`);
  const before = await rows.cases.find(row.id, { lock: true });
  if (before === null || before.owner !== null) return null;
  const readers = await readersOf(ctx, rows, before);
  const loads = await rows.caseLoads.listOf(readers.map(({ id }) => id));
  const locale = (await rows.unasked.find(before.response))?.locale ?? null;
  const owner = nextReader(readers, loads, locale);
  if (owner === null) return null;
  const after = { ...before, owner, revision: before.revision + 1, updatedAt: ctx.now };
  if (!(await rows.cases.save(after))) throw new Error("A locked case was changed by somebody else.");
  const note = { kind: "owner", state: null, text: owner, by: `queue ${row.queue}`, at: ctx.now } as const;
  await rows.cases.addNotes(after, [note]);
  return after;
}

/** Who reads a case's queue, may work on it, and is there, or stands in for somebody. */
async function readersOf(ctx: Ctx, rows: Rows, row: CaseRow): Promise<readonly Reader[]> {
  const segments = (await rows.segments.listOf([row.response])).get(row.response) ?? {};
  const reads = new Set(await rows.queueMembers.listOf(row.queue));
  const { all } = await listColleagues(rows);
  const some = all.filter(({ id }) => reads.has(id));
  const said = Map.groupBy(await rows.memberLanguages.list(), ({ member }) => member);
  return presentOf(some, all, { row, segments }, todayOf(ctx)).map(({ id, member }) => {
    const locales = [...(said.get(id) ?? []).map(({ locale }) => locale), ...(member.locale ? [member.locale] : [])];
    return { id, languages: locales.map(languageOf) };
  });
}

/**
 * Who is given a case next: of those who speak its client's language, else of all, who has the fewest open cases; of these who
 * got none for longest; null where there is nobody.
 *
 * @param locale of the client; null where it is not known
 * @example nextReader([{ id: "m1", languages: ["fr"] }], [], "fr-CH") // "m1"
 */
export function nextReader(
  readers: readonly Reader[],
  loads: readonly CaseLoadRow[],
  locale: string | null,
): string | null {
  const language = locale === null ? null : languageOf(locale);
  const speaking = readers.filter(({ languages }) => language !== null && languages.includes(language));
  const loadOf = new Map(loads.map((load) => [load.owner, load]));
  const ranked = (speaking.length > 0 ? speaking : readers).map(({ id }) => {
    const { open, lastAt } = loadOf.get(id) ?? { open: 0, lastAt: 0 };
    return { id, open, lastAt };
  });
  const [first] = ranked.sort((a, b) => a.open - b.open || a.lastAt - b.lastAt || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}
