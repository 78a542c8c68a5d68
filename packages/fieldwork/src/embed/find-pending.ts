import { ruleDefaults } from "@afterword/sdk";
import type { InvitationRow, PersonRow, Rows, Scope, SurveyVersionRow } from "@afterword/store";
import { askedSurvey } from "../asked-survey.ts";
import { contactHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { erasureHashes } from "../erasure-hash.ts";
import { readVersion } from "../known-versions.ts";
import { kOfInvitation } from "../privacy/k-of-invitation.ts";
import { secretNamed } from "../secret.ts";
import { isWaveClosed } from "../wave/is-wave-closed.ts";

/** Whom a token stands for. */
export interface TokenPerson {
  readonly scope: Scope;
  readonly person: string;
  /** What was erased since is not asked by it any more. */
  readonly issuedAt: number;
}

/** What a person may answer now inside a page. */
export interface Pending {
  readonly invitation: InvitationRow;
  readonly survey: SurveyVersionRow;
  readonly person: PersonRow;
  /** The fewest people behind a figure that the answer counts in. */
  readonly k: number;
}

/**
 * The one survey that a person may answer now inside a page: of the invitations by `embed` that rules have made and that
 * nothing has ended, the one of the highest priority, and of these the oldest. Null where there is none, where nobody is
 * known by the id, and to a token that is older than an erasure.
 */
export async function findPending(ctx: Ctx, { person: id, issuedAt }: TokenPerson): Promise<Pending | null> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const person = await rows.people.find(id);
    if (!person || (await isErasedSince(ctx, rows, id, issuedAt))) return null;
    const open = await rows.invitations.listOpenOfPerson({ person: id, channel: "embed", now: ctx.now });
    const priorityOf = ({ rule }: InvitationRow) =>
      ctx.project.rule(rule)?.definition.priority ?? ruleDefaults.priority.transactional;
    const byPriority = open.toSorted((a, b) => priorityOf(b) - priorityOf(a));
    const stopped = byPriority.length === 0 ? null : await stopsOf(ctx, rows, person);
    for (const invitation of byPriority)
      if (stopped && !stopped(invitation) && !(await isOver(ctx, rows, invitation))) {
        const version = await readVersion(ctx.store, ctx.scope, rows, invitation.survey, invitation.version);
        const survey = await askedSurvey(rows, version, invitation.id);
        return { invitation, survey, person, k: await kOfInvitation(rows, invitation) };
      }
    return null;
  });
}

async function isErasedSince(ctx: Ctx, rows: Rows, id: string, issuedAt: number): Promise<boolean> {
  for (const hash of erasureHashes(ctx.secret, "person", id)) {
    const erasedAt = await rows.erasures.findTime({ kind: "person", hash });
    if (erasedAt !== null && erasedAt >= issuedAt) return true;
  }
  return false;
}

/** What nobody is asked about, or this person not: rules that are switched off, and surveys that they opted out of. */
async function stopsOf(ctx: Ctx, rows: Rows, person: PersonRow): Promise<(invitation: InvitationRow) => boolean> {
  const off = await rows.ruleSwitches.listOff();
  const scopes = await rows.optOuts.listScopes(contactHashes(ctx.secret, person));
  return ({ rule, survey, wave }) =>
    scopes.includes("all") || scopes.includes(survey) || (wave === null && off.includes(rule));
}

/** Whether its link takes no answer that could come now, or is one that this process can't make. */
async function isOver(ctx: Ctx, rows: Rows, invitation: InvitationRow): Promise<boolean> {
  return (
    secretNamed(ctx.secret, invitation.keyId) === null ||
    (await isWaveClosed(rows, invitation)) ||
    (await rows.spentLinks.isSpent(invitation.tokenHash)) ||
    (await rows.responses.findOfInvitation(invitation.id)) !== null
  );
}
