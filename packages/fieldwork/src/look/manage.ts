import {
  ProblemError,
  type Look,
  type LookItem,
  type LookList,
  type MailPreview,
  type Preview,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { LookRow, Rows, UnitRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { covers, partsOf } from "../access/parts.ts";
import { requireLive } from "../access/units.ts";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { allowedLook, isAllowed } from "./find-look.ts";
import { depthOf, lookOfUnit } from "./resolve.ts";

/** Everything that a look follows from. */
interface Known {
  readonly units: readonly UnitRow[];
  readonly looks: readonly LookRow[];
}

/** The units that whoever asks may change the look of, with what each shows. */
export async function listLooks(ctx: Ctx): Promise<LookList> {
  const known = await ctx.store.read(ctx.scope, read);
  return {
    items: known.units.filter((unit) => isOwn(ctx, known, unit)).map((unit) => toItem(known, unit)),
    domains: [...ctx.senders.domains],
    from: ctx.senders.from,
    surveys: ctx.project.project.surveys.map(({ id, definition }) => ({
      id,
      title: definition.title ?? null,
      mails: [...ctx.delivery.samples.mailsOf(definition)],
    })),
  };
}

/**
 * Sets how a unit shows itself.
 *
 * @throws ProblemError `not_found`; `invalid_request` for an address in a domain that is not allowed, or a picture without a
 *   name; `forbidden` for a test key
 */
export async function putLook(ctx: Ctx, id: string, look: Look): Promise<LookItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await read(rows);
    const unit = unitOf(ctx, before, id);
    requireLive(ctx, "Looks are");
    checkAddresses(ctx, look);
    const row: LookRow = { within: id, look, changedAt: ctx.now };
    const known = { ...before, looks: [...before.looks.filter(({ within }) => within !== id), row] };
    checkLogo(known, unit);
    await rows.looks.put(row);
    await note(ctx, rows, { action: "looks.change", kind: "unit", id });
    return toItem(known, unit);
  });
}

/**
 * Lets a unit show itself as the one above does.
 *
 * @throws ProblemError `not_found`; `forbidden` for a test key
 */
export async function removeLook(ctx: Ctx, id: string): Promise<LookItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await read(rows);
    const unit = unitOf(ctx, before, id);
    requireLive(ctx, "Looks are");
    if (await rows.looks.remove(id)) await note(ctx, rows, { action: "looks.remove", kind: "unit", id });
    return toItem({ ...before, looks: before.looks.filter(({ within }) => within !== id) }, unit);
  });
}

/** What is looked at: a survey, and how a unit shows it. */
export interface SeenLook {
  readonly survey: SurveyDefinition;
  readonly look: Look;
}

/**
 * A survey as a unit shows it, or would with a look that is tried.
 *
 * @throws ProblemError `not_found`; `invalid_request` naming what isn't there
 */
export async function seenLook(
  ctx: Ctx,
  { unit: id, survey: surveyId, mail, look }: Pick<Preview, "unit" | "survey" | "mail" | "look">,
): Promise<SeenLook> {
  const stored = await ctx.store.read(ctx.scope, read);
  unitOf(ctx, stored, id);
  if (look) checkAddresses(ctx, look);
  const looks = look
    ? [...stored.looks.filter(({ within }) => within !== id), { within: id, look, changedAt: ctx.now }]
    : stored.looks;
  const survey = ctx.project.project.surveys.find((one) => one.id === surveyId)?.definition;
  if (!survey) throw unusable("survey", `The project has no survey "${surveyId}".`);
  const mails: readonly string[] = ctx.delivery.samples.mailsOf(survey);
  if (!mails.includes(mail)) throw unusable("mail", `Mails of "${surveyId}" are ${mails.join(", ")}.`);
  return { survey, look: allowedLook(lookOfUnit(stored.units, looks, id), ctx.senders.domains) };
}

/**
 * A mail as a unit would send it, which nobody gets.
 *
 * @throws ProblemError as {@link seenLook} does
 */
export async function previewedMail(ctx: Ctx, query: Preview): Promise<MailPreview> {
  const { survey, look } = await seenLook(ctx, query);
  const { samples } = ctx.delivery;
  const { mail, bytes } = await samples.render({
    ...samples.jobOf({ mail: query.mail, survey, locale: query.locale, publicUrl: ctx.publicUrl, now: ctx.now }),
    look,
  });
  const { from, replyTo, subject, text, html } = mail;
  return { from, replyTo: replyTo ?? null, subject, text, html, bytes };
}

const read = async (rows: Pick<Rows, "units" | "looks">): Promise<Known> => ({
  units: await rows.units.list(),
  looks: await rows.looks.list(),
});

/** Whether all of a unit is in the parts that whoever asks may change. */
function isOwn({ parts }: Pick<Ctx, "parts">, { units }: Known, { id, parent }: UnitRow): boolean {
  const own = parent === null ? null : partsOf(units, id, {});
  return covers(parts, own) && own?.length !== 0;
}

/** What is not somebody's own is not there. */
function unitOf(ctx: Pick<Ctx, "parts">, known: Known, id: string): UnitRow {
  const unit = known.units.find((one) => one.id === id);
  if (!unit || !isOwn(ctx, known, unit)) throw new ProblemError("not_found");
  return unit;
}

function checkAddresses({ senders }: Pick<Ctx, "senders">, look: Look): void {
  const allowed = `Senders here have addresses in ${senders.domains.join(", ")}.`;
  for (const field of ["from", "replyTo"] as const)
    if (look[field] !== undefined && !isAllowed(look[field], senders.domains))
      throw unusable(field, allowed, "not_allowed");
}

function checkLogo({ units, looks }: Known, { id }: UnitRow): void {
  const { logo, name } = lookOfUnit(units, looks, id);
  if (logo && !name) throw unusable("name", "A picture needs a name beside it, for whoever can't see it.", "needed");
}

function toItem({ units, looks }: Known, unit: UnitRow): LookItem {
  const row = looks.find(({ within }) => within === unit.id);
  return {
    unit: unit.id,
    name: unit.name,
    depth: depthOf(units, unit),
    own: row?.look ?? null,
    shown: lookOfUnit(units, looks, unit.id),
    changedAt: row ? new Date(row.changedAt).toISOString() : null,
  };
}
