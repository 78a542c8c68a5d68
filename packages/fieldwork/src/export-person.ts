import { ProblemError, type PersonExport } from "@afterword/sdk";
import type { PersonalRows } from "@afterword/store";
import { marksOf } from "./access/audit.ts";
import { contactHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { erasureHashes } from "./erasure-hash.ts";
import { mayTellAnswered, type MayTell } from "./explain/view-invitation.ts";

type Row = PersonalRows["rows"][number];

/**
 * All that is stored of a person, table by table, as the registry of personal data finds it. Whether and what they answered
 * where fewer than k may not be seen is left out: whoever asks for this is not the person.
 *
 * @throws ProblemError `not_found` when there is no such person, or no longer
 */
export async function exportPerson(ctx: Ctx, id: string): Promise<PersonExport> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const person = await rows.people.find(id);
    if (!person) throw new ProblemError("not_found");
    const found = await rows.personal.collect({
      person: id,
      contacts: contactHashes(ctx.secret, person),
      erasures: erasureHashes(ctx.secret, "person", id),
      marks: marksOf(ctx.secret, id),
    });
    const parts = await withoutPrivate(found, mayTellAnswered(rows));
    return {
      person: id,
      madeAt: new Date(ctx.now).toISOString(),
      notes: [...notes],
      parts: parts.map(({ table, about, ground, rows: of }) => ({
        table,
        about,
        kept: ground,
        rows: of.map((row) => shown(table, row)),
      })),
    };
  });
}

const notes = [
  "Each part is a table, with the rows that are this person's. What the columns are: docs/reference/personal-data.md.",
  "Anonymous answers are not here: nothing that is stored leads from a person to them.",
  "Of surveys that show nobody's answers (confidential, or k above 1) it is here that the person was asked, and not whether or what they answered. They see that with their own link, as long as it is open.",
  "Hashes of links and codes are left out. Figures count answers and name nobody.",
  "Mails are not stored once they have left; in development they are in the mailbox.",
] as const;

/** The columns of an invitation that everybody who was asked has alike. */
const ofAsking = "id person rule survey wave source event subject channel locale created_at sent_at expires_at".split(
  " ",
);
const ofAskingMail = ["id", "invitation", "kind", "created_at"];

/** Leaves out what tells whether somebody answered a survey of which that is not told. */
async function withoutPrivate(found: readonly PersonalRows[], mayTell: MayTell): Promise<PersonalRows[]> {
  const privateIds = async (table: string) => {
    const all = found.find((part) => part.table === table)?.rows ?? [];
    const told = await Promise.all(all.map((row) => mayTell(text(row["survey"]))));
    return new Set(all.filter((_, at) => !told[at]).map((row) => text(row["id"])));
  };
  const [invitations, responses] = [await privateIds("invitations"), await privateIds("responses")];
  const messages = new Set(
    rowsOf(found, "messages").flatMap((row) => (invitations.has(text(row["invitation"])) ? text(row["id"]) : [])),
  );
  const parts: PersonalRows[] = [];
  for (const part of found) {
    const rows: Row[] = [];
    for (const row of part.rows) {
      const isOfPrivate = invitations.has(text(row["invitation"])) || responses.has(text(row["response"]));
      if (part.table === "invitations" && invitations.has(text(row["id"]))) rows.push(only(row, ofAsking));
      else if (part.table === "messages" && isOfPrivate && row["kind"] === "invitation")
        rows.push(only(row, ofAskingMail));
      else if (part.table === "wave_people" || !(isOfPrivate || (await isHidden(part.table, row)))) rows.push(row);
    }
    parts.push({ ...part, rows });
  }
  return parts;

  async function isHidden(table: string, row: Row): Promise<boolean> {
    if (table === "responses") return responses.has(text(row["id"]));
    if (table === "segments") return responses.has(text(row["owner"]));
    if (table === "message_attempts") return messages.has(text(row["message"]));
    if (table === "timers") return [...invitations].some((id) => text(row["key"]).startsWith(id));
    return table === "decisions" && !(await mayTell(text(row["survey"])));
  }
}

const rowsOf = (found: readonly PersonalRows[], table: string) =>
  found.find((part) => part.table === table)?.rows ?? [];
const text = (value: Row[string] | undefined): string => (typeof value === "string" ? value : "");
const only = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name] ?? null]] : [])));

/** The columns that hold JSON. */
const structured = new Set([
  "attributes",
  "data",
  "gates",
  "payload",
  "compared",
  "answers",
  "segments",
  "own",
  "content",
  "answer",
  "causes",
  "entered",
]);

/** What is called as one of them, and is a word. */
const plain = new Set(["case_questions.answer"]);

/** A row as people read it: times as such, and what is in it as itself. */
function shown(table: string, row: Row): Record<string, unknown> {
  const isStructured = (name: string) => structured.has(name) && !plain.has(`${table}.${name}`);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === "number" && /(?:^|_)at$/.test(name)) return [name, new Date(value).toISOString()];
      if (typeof value === "string" && isStructured(name)) return [name, JSON.parse(value) as unknown];
      return [name, value];
    }),
  );
}
