import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** A rule that was switched by hand. */
export interface RuleSwitchRow {
  readonly rule: string;
  readonly isOn: boolean;
  readonly changedAt: number;
}

/** Every rule that was ever switched. */
export async function list(sql: Sql, scope: Scope): Promise<RuleSwitchRow[]> {
  const rows = await sql.all<{ rule: string; isOn: number; changedAt: number }>(
    `select rule, is_on as "isOn", changed_at as "changedAt" from rule_switches where unit = $1 and mode = $2 order by rule`,
    [scope.unit, scope.mode],
  );
  return rows.map((row) => ({ ...row, isOn: Number(row.isOn) === 1 }));
}

/** The rules that are off. */
export async function listOff(sql: Sql, scope: Scope): Promise<string[]> {
  const rows = await sql.all<{ rule: string }>(
    "select rule from rule_switches where unit = $1 and mode = $2 and is_on = 0",
    [scope.unit, scope.mode],
  );
  return rows.map(({ rule }) => rule);
}

/** Switches a rule. */
export async function put(sql: Sql, scope: Scope, { rule, isOn, changedAt }: RuleSwitchRow): Promise<void> {
  await sql.run(
    `insert into rule_switches (unit, mode, rule, is_on, changed_at) values ($1, $2, $3, $4, $5)
     on conflict (unit, mode, rule) do update set is_on = excluded.is_on, changed_at = excluded.changed_at`,
    [scope.unit, scope.mode, rule, isOn ? 1 : 0, changedAt],
  );
}
