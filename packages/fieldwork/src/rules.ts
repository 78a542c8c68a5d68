import { ProblemError, type RuleChange, type RuleItem } from "@afterword/sdk";
import type { RuleSwitchRow } from "@afterword/store";
import { note } from "./access/audit.ts";
import type { Ctx } from "./context.ts";

/** The rules as they are deployed, and whether each is on. */
export async function listRules(ctx: Ctx): Promise<{ readonly items: readonly RuleItem[] }> {
  const switched = await ctx.store.read(ctx.scope, ({ ruleSwitches }) => ruleSwitches.list());
  return { items: ctx.project.project.rules.map(({ definition }) => toItem(definition, switched)) };
}

/**
 * Switches a rule on or off. Nothing that waits is touched: it is decided when it is due, and looked at once more before
 * it leaves, by the switch as it is then. Doing it again changes nothing.
 *
 * @throws ProblemError `not_found`
 */
export async function changeRule(ctx: Ctx, id: string, { on }: RuleChange): Promise<RuleItem> {
  const rule = ctx.project.rule(id);
  if (!rule) throw new ProblemError("not_found");
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = toItem(rule.definition, await rows.ruleSwitches.list());
    if (before.on === on) return before;
    const row = { rule: id, isOn: on, changedAt: ctx.now };
    await rows.ruleSwitches.put(row);
    await note(ctx, rows, { action: on ? "rules.on" : "rules.off", kind: "rule", id });
    return toItem(rule.definition, [row]);
  });
}

function toItem(definition: RuleItem["definition"], switched: readonly RuleSwitchRow[]): RuleItem {
  const own = switched.find(({ rule }) => rule === definition.id);
  return {
    id: definition.id,
    definition,
    on: own?.isOn ?? true,
    switchedAt: own === undefined ? null : new Date(own.changedAt).toISOString(),
  };
}
