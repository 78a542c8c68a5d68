import type { FieldError, SurveyDefinition } from "@afterword/sdk";
import type { SurveyJsSurvey } from "./json.ts";

/**
 * Why a part of a survey has no counterpart on the other side. `kind`: such questions are not asked there. `property`: a
 * setting that would be lost. `expression`: a condition that can't be read. `comparison`: a condition that would hold for
 * other answers there. `brace`: a text that would show another one there. `markup`: a text with HTML. `text`: what is no
 * text, or is in no language that is known. `definition`: what comes of it can't work.
 */
export type RefusalCode =
  | "kind"
  | "property"
  | "expression"
  | "comparison"
  | "brace"
  | "markup"
  | "text"
  | "definition";

/** One part of a survey that has no counterpart on the other side, by its path, and why. */
export interface Refusal extends FieldError {
  readonly code: RefusalCode;
}

/** A survey as SurveyJS has it; or everything of it that it can't have, and nothing of the rest. */
export type Written =
  | { readonly ok: true; readonly json: SurveyJsSurvey }
  | { readonly ok: false; readonly refused: readonly Refusal[] };

/** A survey as ours; or everything that we don't have, and nothing of the rest. */
export type Read =
  | { readonly ok: true; readonly definition: SurveyDefinition }
  | { readonly ok: false; readonly refused: readonly Refusal[] };
