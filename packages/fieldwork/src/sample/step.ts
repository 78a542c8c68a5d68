import { isScored, surveyFor, type AnswerRecord, type SurveyDefinition } from "@afterword/sdk";
import type { NewInvitationRow, Rows, SurveyVersionRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { scheduleCoding } from "../comments/code-comments.ts";
import { countNew } from "../count-answers.ts";
import { startOfMonth } from "../privacy/months.ts";
import { sha256 } from "../secret.ts";
import { idsOf, months, people, personId, sampleAsked, samplePeople, type SampleAsked } from "./plan.ts";
import { sampleSegments, type Draw } from "./segments.ts";

/** What somebody answers who is so content, from 0 to 1, and has this luck. */
export type AnswerAs = (survey: SurveyDefinition, who: { readonly mood: number; readonly draw: Draw }) => AnswerRecord;

/** What is made up: from which moment back, and for which surveys. */
export interface SampleWork {
  readonly at: number;
  readonly surveys: readonly string[];
}

/** The deployed surveys that get made-up answers: those with a score. */
export const sampledSurveys = ({ project }: Pick<Ctx, "project">): string[] =>
  project.project.surveys
    .filter(({ id, definition }) => !project.isRetired(id) && definition.questions.some(isScored))
    .map(({ id }) => id);

/** How many steps it takes to make it all up, or to take it all away: the people, and each month of each survey. */
export const countSteps = ({ surveys }: Pick<SampleWork, "surveys">): number => 1 + surveys.length * months;

/** What a step is about; null is the people. */
function aboutOf({ surveys }: SampleWork, step: number): { readonly survey: string; readonly month: number } | null {
  const survey = surveys[Math.floor((step - 1) / months)];
  return step === 0 || survey === undefined ? null : { survey, month: (step - 1) % months };
}

/** Makes up what belongs to one step. */
export async function fillStep(ctx: Ctx, rows: Rows, work: SampleWork, step: number, as: AnswerAs): Promise<void> {
  const { project, segments: names } = ctx.project;
  const segments = sampleSegments([...names], project.hierarchies, await rows.units.list());
  const about = aboutOf(work, step);
  if (about === null) {
    await rows.people.addMany(samplePeople(segments, [...project.segments]), ctx.now);
    return;
  }
  const survey = await rows.surveys.findNewest(about.survey);
  if (!survey) return;
  const asked = sampleAsked(survey.definition, about.month, work.at, segments);
  // Of an anonymous survey nothing says who was asked: it has answers alone, like those that were released.
  const isAsked = survey.definition.kind !== "feedback" && survey.definition.privacy !== "anonymous";
  if (isAsked) await ask(rows, survey, asked);
  await answer(ctx, rows, survey, asked, as);
}

async function ask(rows: Rows, { survey, version, definition }: SurveyVersionRow, asked: readonly SampleAsked[]) {
  await rows.invitations.addMany(
    asked.map(({ id, person, locale, sentAt }): NewInvitationRow => ({
      ...{ id, survey, version, person, locale, rule: "sample", isRelational: definition.kind === "relational" },
      ...{ source: null, event: null, subject: null, resolution: null, wave: null, inclusion: 1, channel: "email" },
      // What no token hashes to: nobody has such a link.
      ...{
        tokenHash: `no link ${sha256(`r ${id}`)}`,
        unsubscribeHash: `no link ${sha256(`u ${id}`)}`,
        keyId: "sample",
      },
      ...{ createdAt: sentAt, expiresAt: sentAt + 14 * 86_400_000 },
    })),
  );
  await rows.segments.addMany(asked.map(({ id, segments }) => ({ owner: id, values: segments })));
  await rows.sample.markPast(
    asked.map(({ id, sentAt, segments, answer: given }) => ({
      ...{ id, survey, sentAt, segments, answeredAt: given?.at ?? null },
    })),
  );
}

async function answer(
  ctx: Ctx,
  rows: Rows,
  { survey, version, definition }: SurveyVersionRow,
  asked: readonly SampleAsked[],
  as: AnswerAs,
): Promise<void> {
  const isAnonymous = definition.privacy === "anonymous";
  const origin = isAnonymous ? "ballot" : definition.kind === "feedback" ? "form" : "link";
  const all = asked.flatMap((one) => {
    if (one.answer === null) return [];
    const own = surveyFor(definition, one.segments);
    const checked = ctx.project.validator(own)(as(own, one.answer), { complete: true });
    if (!checked.ok) throw new Error(`Made-up answers to "${survey}" don't fit: ${JSON.stringify(checked.errors)}`);
    const { id, at } = one.answer;
    const submittedAt = isAnonymous ? startOfMonth(new Date(at).toISOString().slice(0, 7)) : at;
    return [{ ...one, id, invitation: one.id, submittedAt, answers: checked.answers }];
  });
  await rows.responses.addMany(
    all.map(({ id, invitation, person, locale, submittedAt }) => ({
      ...{ id, origin, survey, version, locale, submittedAt, channel: origin === "form" ? "form" : "email" },
      invitation: origin === "link" ? invitation : null,
      externalId: origin === "form" ? id : null,
      person: origin === "link" ? person : null,
      ...{ source: null, event: null, subject: null, wave: null },
    })),
  );
  await rows.responses.addFirstVersions(
    all.map(({ id, answers, submittedAt }) => ({
      ...{ response: id, revision: 1, submissionId: "sample", contentHash: "sample", status: "complete" as const },
      ...{ answers, storedAt: submittedAt },
    })),
  );
  await countNew(
    rows,
    all.map((one) => ({ ...one, survey: definition })),
  );
  await scheduleCoding(rows, definition, all, ctx.now);
  // PostgreSQL plans by what it last saw of a table.
  if (ctx.store.engine === "postgres") await rows.responses.analyze();
}

/** Takes away what belongs to one step, whatever of it is there. */
export async function removeStep(rows: Rows, work: SampleWork, step: number): Promise<void> {
  const about = aboutOf(work, step);
  if (about === null) {
    for (let n = 0; n < people; n++) await rows.people.remove(personId(n));
    return;
  }
  const ids = idsOf(about.survey, about.month);
  const invitations = ids.map(({ invitation }) => invitation);
  const going = await rows.sample.listResponses(
    ids.flatMap(({ response }) => response ?? []),
    invitations,
  );
  await rows.sample.removeResponses(going);
  await rows.sample.removeInvitations(invitations);
}
