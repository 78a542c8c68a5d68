import { strangeNames, type CheckedActionInput, type FieldError } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { isIn } from "../access/parts.ts";
import { findCase } from "../cases/read-case.ts";
import { codedBy } from "../comments/codebook.ts";
import type { Ctx } from "../context.ts";

/**
 * What is wrong with what an action answers to: a case that is there, seen by whoever asks, and of the part that the action is for;
 * a theme that comments are coded by; a question that the survey asks.
 */
export async function rootErrors(
  ctx: Ctx,
  rows: Rows,
  { about: { kind, of }, measure }: Pick<CheckedActionInput, "about" | "measure">,
): Promise<readonly FieldError[]> {
  if (of === null) return [];
  switch (kind) {
    case "case":
      return wrong(await caseFault(ctx, rows, of, measure.where));
    case "theme":
      return wrong(await themeFault(ctx, rows, of));
    case "driver": {
      const survey = await rows.surveys.findNewest(measure.survey);
      const [name] = of.split(".");
      const isThere = survey?.definition.questions.some((question) => question.name === name) === true;
      return wrong(isThere ? null : { code: "unknown", message: "The survey has no question of this name." });
    }
    case "none":
      return [];
  }
}

type Fault = Pick<FieldError, "code" | "message"> | null;

const wrong = (fault: Fault): readonly FieldError[] => (fault === null ? [] : [{ path: "about.of", ...fault }]);

async function caseFault(ctx: Ctx, rows: Rows, id: string, where: Readonly<Record<string, string>>): Promise<Fault> {
  const mayRead = mayDo(ctx.actor, "cases.read", ctx.parts);
  const found = mayRead ? await findCase(ctx, rows, id).catch(() => null) : null;
  if (!found) return { code: "unknown", message: "There is no case with this id." };
  const segments = (await rows.segments.listOf([found.response])).get(found.response) ?? {};
  if (isIn([where], segments)) return null;
  return { code: "outside", message: "The case is of another part of the organisation than the action." };
}

async function themeFault(ctx: Ctx, rows: Rows, theme: string): Promise<Fault> {
  const { codebook } = await codedBy(ctx, rows);
  const [strange] = strangeNames(Object.fromEntries([[theme, true]]), codebook.themes);
  return strange ? { code: "unknown", message: `No comment is coded so: ${strange.message}` } : null;
}
