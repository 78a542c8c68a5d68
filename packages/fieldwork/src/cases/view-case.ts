import type { CaseDetail, CaseItem, CaseState, RootCause } from "@afterword/sdk";
import type { CaseMailRow, CaseNoteRow, CaseRow, Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { withoutWords } from "../own-words.ts";
import { isForFew, maySeeIdentities, shownAnswers, shownWords } from "../privacy/shown-words.ts";
import { nameOf } from "../surveys/who-did.ts";
import { withoutAddresses } from "../without-addresses.ts";

const time = (at: number): string => new Date(at).toISOString();

/** What stands beside a case. */
interface CameWith {
  readonly segments: { readonly [name: string]: string };
  /** What its owner is called; missing of one who is no member any more. */
  readonly ownerName: string | undefined;
}

/** A case as it is listed. */
export function toCaseItem({ now }: Pick<Ctx, "now">, row: CaseRow, { segments, ownerName }: CameWith): CaseItem {
  return {
    id: row.id,
    response: row.response,
    survey: row.survey,
    rule: row.rule === "" ? null : row.rule,
    question: row.question,
    answer: row.answer,
    segments: { ...segments },
    queue: row.queue,
    owner: row.owner === null ? null : { id: row.owner, name: ownerName ?? row.owner },
    state: row.state as CaseState,
    urgent: row.isUrgent,
    restricted: row.isRestricted,
    causes: row.causes as RootCause[],
    openedAt: time(row.openedAt),
    updatedAt: time(row.updatedAt),
    dueAt: row.dueAt === null ? null : time(row.dueAt),
    overdue: row.dueAt !== null && row.dueAt < now,
    revision: row.revision,
  };
}

/** A case with what is known, as far as whoever asks may know it. */
export async function toCaseDetail(ctx: Ctx, rows: Rows, row: CaseRow): Promise<CaseDetail> {
  const response = await rows.unasked.find(row.response);
  const definition = response && (await rows.surveys.findVersion(response.survey, response.version))?.definition;
  const segments = (await rows.segments.listOf([row.response])).get(row.response) ?? {};
  const ownerName = row.owner === null ? undefined : (await rows.members.find(row.owner))?.name;
  const mayName = maySeeIdentities(ctx);
  const person = mayName && response?.person != null ? await rows.people.find(response.person) : null;
  const answers = { ...response?.answers };
  // A restricted case may be about the same response as one that others work on.
  const isFew = await isForFew(rows, row.response);
  const mayRead = mayDo(ctx.actor, "comments.read", ctx.parts);
  const names = new Map<string, string>();
  const notes = await rows.cases.listNotes(row.id);
  const mails = new Map((await rows.caseMails.list(row.id)).map((mail) => [mail.kind, mail]));
  for (const { by } of notes) if (!names.has(by)) names.set(by, (await nameOf(rows, by)) ?? by);
  return {
    ...toCaseItem(ctx, row, { segments, ownerName }),
    person: person && { id: person.id, name: person.name },
    subject: mayName ? (response?.subject ?? null) : null,
    answers: mayRead ? shownAnswers(ctx, answers, isFew) : withoutWords(definition ?? undefined, answers),
    actionTaken: shownWords(ctx, row.actionTaken),
    reason: shownWords(ctx, row.reason),
    duplicateOf: row.duplicateOf,
    merged: await rows.caseMerges.listInto(row.id),
    due: { acknowledge: time(row.acknowledgeBy), contact: time(row.contactBy), resolve: time(row.resolveBy) },
    contactedAt: row.contactedAt === null ? null : time(row.contactedAt),
    entered: Object.fromEntries(Object.entries(row.entered).map(([state, at]) => [state, time(at)])),
    notes: notes.map(({ kind, state, text, by, at, leftOff = 0 }, index) => ({
      kind,
      state: state as CaseState | null,
      text: isWritten(kind)
        ? byClient.includes(kind)
          ? mayRead
            ? shownAnswers(ctx, text)
            : null
          : shownWords(ctx, text)
        : text,
      by: names.get(by) ?? by,
      at: time(at),
      mail: mailOf(mails.get(mailKindOf(kind, text, index))),
      leftOff,
    })),
  };
}

/** What the client wrote. */
const byClient: readonly CaseNoteRow["kind"][] = ["reply", "settled", "unsettled"];
const isWritten = (kind: CaseNoteRow["kind"]): boolean => ["note", "answer", ...byClient].includes(kind);

/** What the mail of a note is called; none has one of that name that is about no mail. */
function mailKindOf(kind: CaseNoteRow["kind"], text: string | null, index: number): string {
  if (kind === "receipt") return "client-received";
  if (kind === "asked") return `client-question-${text ?? ""}`;
  return kind === "answer" ? `client-answer-${String(index + 1)}` : "";
}

/** How the mail of a note stands, without addresses. */
function mailOf(mail: CaseMailRow | undefined): CaseDetail["notes"][number]["mail"] {
  if (!mail) return null;
  const { state, bounced } = mail;
  const reason = mail.reason === null ? null : withoutAddresses(mail.reason);
  if (bounced) return { state: "failed", reason: "bounced_address" };
  if (state === "sent") return { state, reason: null };
  if (state === "suppressed") return { state: "held", reason };
  return state === "dead" ? { state: "failed", reason } : { state: "waiting", reason };
}
