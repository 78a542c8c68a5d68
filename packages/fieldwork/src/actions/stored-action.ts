import type {
  ActionBaseline,
  ActionEffect,
  ActionState,
  CheckedActionInput,
  CheckedActionMeasure,
} from "@afterword/sdk";
import type { ActionRow } from "@afterword/store";

/** What is written of an action. */
export interface StoredPlan extends Pick<
  CheckedActionInput,
  "problem" | "resources" | "goal" | "reviewsOn" | "tasks" | "rollout"
> {
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

/** An action as the use cases read it; one that was planned before there were units and roll-outs has none. */
export function readStored(row: ActionRow): StoredAction {
  const { plan, baseline, effect, ...rest } = row as StoredAction;
  return {
    ...rest,
    plan: { ...plan, rollout: orNone(plan.rollout), measure: { ...plan.measure, units: orNone(plan.measure.units) } },
    baseline: { ...baseline, units: orNone(baseline.units) ?? [] },
    effect: effect && { ...effect, pairs: orNone(effect.pairs), rollout: orNone(effect.rollout) },
  };
}

const orNone = <T>(found: T | null | undefined): T | null => found ?? null;

/** What an action answers to: of a case its id stands apart, and is gone with it. */
export function aboutOf({ plan, caseId }: Pick<StoredAction, "plan" | "caseId">): StoredPlan["about"] {
  return plan.about.kind === "case" ? { kind: "case", of: caseId } : plan.about;
}
