import type { InvitationJob, MailKind, ReceiptJob, TextJob } from "@afterword/delivery";
import type { InvitationRow, MessageRow, PersonRow, ResponseRow, Rows } from "@afterword/store";
import { askedSurvey } from "./asked-survey.ts";
import { findTold } from "./cards/find-told.ts";
import { envelopeOf } from "./bounces/verp.ts";
import { reportUrlOf } from "./channels/take-report.ts";
import type { Ctx } from "./context.ts";
import { addressOf } from "./contact.ts";
import { allowedLook, findLook } from "./look/find-look.ts";
import { kOfInvitation } from "./privacy/k-of-invitation.ts";
import { receiptOfResponse } from "./receipt-of-response.ts";
import { linkTokenOf } from "./secret.ts";
import { isWaveClosed } from "./wave/is-wave-closed.ts";
import { whyHeld, whyReceiptHeld } from "./why-held.ts";

/** A message that is not sent, and why. */
export type Held = { readonly heldFor: string };

/** A message that may leave: where to, and what its mail is made from. */
export interface Ready<Job> {
  readonly address: string;
  /** In the same transaction. */
  readonly make: () => Promise<Job>;
}

/** A message that waits for its wave to go on. */
export type Paused = { readonly pausedBy: string };

type About = {
  readonly message: MessageRow;
  readonly invitation: InvitationRow;
  readonly person: PersonRow;
  readonly response: ResponseRow | null;
};

const kinds: readonly string[] = [
  "invitation",
  "reminder-1",
  "reminder-2",
  "reminder-3",
  "last-call",
] satisfies MailKind[];

/** The invitation that a message is about, and whom it goes to. */
export type AboutWhom = { readonly invitation: InvitationRow | null; readonly person: PersonRow | null };

/** Looks up whom a message is about. */
export async function findWhom(rows: Rows, id: string): Promise<AboutWhom> {
  const invitation = await rows.invitations.find(id);
  return { invitation, person: invitation && (await rows.people.find(invitation.person)) };
}

/** What a mail about an invitation is made from, as things are now; or why it does not leave. */
export async function prepareInvitation(
  ctx: Ctx,
  rows: Rows,
  message: MessageRow,
  { invitation, person }: AboutWhom,
): Promise<Ready<InvitationJob | ReceiptJob | TextJob> | Held | Paused> {
  if (!invitation || !person) return { heldFor: "cancelled" };
  const response = await rows.responses.findOfInvitation(invitation.id);
  const about: About = { message, invitation, person, response };
  return message.kind.startsWith("receipt-") ? receipt(ctx, rows, about) : asking(ctx, rows, about);
}

async function asking(ctx: Ctx, rows: Rows, about: About): Promise<Ready<InvitationJob | TextJob> | Held | Paused> {
  const { message, invitation, response } = about;
  const heldFor = await whyHeld(ctx, rows, about);
  if (heldFor !== null) return { heldFor };
  const wave = invitation.wave === null ? null : await rows.waves.find(invitation.wave);
  if (wave?.state === "closed") return { heldFor: "closed_wave" };
  if (wave?.state === "paused") return { pausedBy: wave.id };
  const asks = async (): Promise<InvitationJob> => ({
    ...(await common(ctx, rows, about)),
    kind: kindOf(message),
    told: message.kind === "invitation" ? await toldOf(ctx, rows, invitation) : null,
    isBulk: invitation.wave !== null,
    answers: response?.answers ?? null,
    expiresAt: lastDay(invitation, wave),
  });
  const channel = ctx.project.channel(message.channel);
  if (channel === undefined || channel === "email") return { address: emailOf(about), make: asks };
  const address = addressOf(about.person, channel.to) ?? "";
  const { id } = message;
  const { person } = invitation;
  return {
    address,
    make: async () => ({
      ...{ kind: "text", id, channel, to: address, personId: person },
      reportUrl: reportUrlOf(ctx, message),
      asks: await asks(),
    }),
  };
}

/** What came of earlier answers for the part that somebody is asked about, with where everybody may read it. */
async function toldOf(
  ctx: Ctx,
  rows: Rows,
  { id, survey }: InvitationRow,
): Promise<NonNullable<InvitationJob["told"]> | null> {
  const segments = (await rows.segments.listOf([id])).get(id) ?? {};
  const told = await findTold(ctx, rows, { survey, segments });
  return told && { ...told, url: `${ctx.publicUrl}/did` };
}

async function receipt(ctx: Ctx, rows: Rows, about: About): Promise<Ready<ReceiptJob> | Held> {
  const { invitation, response } = about;
  const heldFor = await whyReceiptHeld(ctx, rows, about);
  if (heldFor !== null || !response) return { heldFor: heldFor ?? "cancelled" };
  const make = async () => {
    const isOver = invitation.expiresAt <= ctx.now || (await isWaveClosed(rows, invitation));
    return {
      ...(await common(ctx, rows, about)),
      kind: "receipt" as const,
      receipt: receiptOfResponse(response.id),
      answers: response.answers,
      changeUntil: isOver ? null : invitation.expiresAt,
    };
  };
  return { address: emailOf(about), make };
}

const emailOf = ({ person }: About): string => person.email ?? "";

async function common(ctx: Ctx, rows: Rows, about: About) {
  const { message, invitation, person } = about;
  const version = await rows.surveys.findVersion(invitation.survey, invitation.version);
  if (!version) throw new Error(`Version ${String(invitation.version)} of "${invitation.survey}" is missing.`);
  const link = (path: string, purpose: "answer" | "unsubscribe") =>
    `${ctx.publicUrl}/${path}/${linkTokenOf(ctx.secret, purpose, invitation)}`;
  return {
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    look: allowedLook(await findLook(rows, invitation.id), ctx.senders.domains),
    survey: (await askedSurvey(rows, version, invitation.id)).definition,
    k: await kOfInvitation(rows, invitation),
    person: { email: emailOf(about), name: person.name, locale: person.locale, timeZone: person.timeZone },
    isRelational: invitation.isRelational,
    reference: invitation.subject,
    responseUrl: link("r", "answer"),
    unsubscribeUrl: link("u", "unsubscribe"),
  };
}

function kindOf({ kind }: MessageRow): MailKind {
  if (kind === "other-way") return "invitation";
  if (!kinds.includes(kind)) throw new Error(`There is no mail of kind "${kind}".`);
  return kind as MailKind;
}

/** A wave's links are taken for a while after it closes; what is announced is when it closes. */
const lastDay = ({ expiresAt }: InvitationRow, wave: { readonly closesAt: number } | null): number =>
  wave === null ? expiresAt : Math.min(expiresAt, wave.closesAt);
