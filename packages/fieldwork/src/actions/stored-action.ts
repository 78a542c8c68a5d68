import type {
  ActionBaseline,
  ActionEffect,
  ActionState,
  CheckedActionInput,
  CheckedActionMeasure,
} from "@afterword/sdk";
import type { ActionRow } from "@afterword/store";

/** What is written of an action. */
export interface StoredPlan extends Pick<CheckedActionInput, "problem" | "resources" | "goal" | "reviewsOn" | "tasks"> {
  readonly about: { readonly kind: CheckedActionInput["about"]["kind"]; readonly of: string | null };
  readonly measure: CheckedActionMeasure;
  readonly evidence: readonly { readonly text: string; readonly url: string | null }[];
  readonly reason: string | null;
}

/** An action as it is stored, with what its texts hold. */
export interface StoredAction extends Omit<ActionRow, "plan" | "baseline" | "effect" | "state"> {
  readonly state: ActionState;
  readonly plan: StoredPlan;
  readonly baseline: ActionBaseline;
  readonly effect: ActionEffect | null;
}

/** An action as the use cases read it. */
export const readStored = (row: ActionRow): StoredAction => row as StoredAction;

/** What an action answers to: of a case its id stands apart, and is gone with it. */
export function aboutOf({ plan, caseId }: Pick<StoredAction, "plan" | "caseId">): StoredPlan["about"] {
  return plan.about.kind === "case" ? { kind: "case", of: caseId } : plan.about;
}
