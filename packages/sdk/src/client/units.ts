import type { UnitChange, UnitInput, UnitItem } from "../contract/unit.ts";
import type { Transport } from "./transport.ts";

/** The organisation's tree of units, which keys and members are let into. */
export interface UnitsApi {
  /**
   * Makes a unit, by the segment values that are its own.
   *
   * @throws ProblemError `invalid_request` naming what can't be used
   * @example await aw.units.create({ id: "hr", name: "Human resources", segments: { department: ["HR"] } });
   */
  create(unit: UnitInput): Promise<UnitItem>;
  /**
   * The organisation and its units, those above first.
   *
   * @example const { items } = await aw.units.list();
   */
  list(): Promise<{ readonly items: readonly UnitItem[] }>;
  /**
   * Changes what a unit is called and which rows are its own; who is in it sees those at once.
   *
   * @throws ProblemError `not_found`, `invalid_request`
   * @example await aw.units.change("hr", { name: "People" });
   */
  change(id: string, change: UnitChange): Promise<UnitItem>;
  /**
   * Removes a unit.
   *
   * @throws ProblemError `not_found`; `unit_in_use` while a unit, a key or a member is in it
   * @example await aw.units.remove("hr");
   */
  remove(id: string): Promise<UnitItem>;
}

/** The typed interface of units, on a transport. */
export function unitsOf({ units }: Pick<Transport, "units">): UnitsApi {
  return {
    create: (unit) => units.create(unit),
    list: () => units.list(),
    change: (id, change) => units.change(id, change),
    remove: (id) => units.remove(id),
  };
}
