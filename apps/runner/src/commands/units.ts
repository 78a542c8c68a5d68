import { accessTransport } from "@afterword/runner/parts";
import { check, unitChange, unitInput, unitsOf, type UnitItem, type UnitsApi } from "@afterword/sdk";
import { Command, Option } from "commander";
import { readSegments, type Segments } from "./read-segments.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface UnitFlags extends ScopeFlags {
  readonly name?: string;
  readonly kind?: string;
  readonly parent?: string;
  readonly segment?: Segments;
}

const several = "several values by comma; may be repeated";

/** `afterword units`: the organisation's tree, which keys and members are let into. */
export function unitsCommand(): Command {
  const units = new Command("units").description("the organisation's departments and teams");
  const add = (name: string, about: string) => withScopeFlags(units.command(name).description(about));
  add("list", "list the units, those above first").action((flags: UnitFlags) =>
    withUnits(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.map(lineOf));
    }),
  );
  add("add <id>", "make a unit, by the segment values that are its own")
    .requiredOption("--name <name>", "what it is called")
    .addOption(new Option("--kind <kind>", "what it is").choices(["department", "team"]).default("department"))
    .option("--parent <id>", "the unit that it is part of (default: the organisation)")
    .requiredOption("--segment <name=value>", `whose rows are its own, such as department=HR; ${several}`, readSegments)
    .action((id: string, { name, kind, parent, segment, ...flags }: UnitFlags) =>
      withUnits(flags, async (api) => {
        const unit = { id, name, kind, parent, segments: segment };
        const made = await api.create(check(unitInput, unit, "invalid_request"));
        print(flags, made, [lineOf(made)]);
      }),
    );
  add("change <id>", "change what a unit is called, or whose rows are its own")
    .option("--name <name>", "what it is called")
    .option("--segment <name=value>", `whose rows are its own; ${several}`, readSegments)
    .action((id: string, { name, segment, ...flags }: UnitFlags) =>
      withUnits(flags, async (api) => {
        const change = { name, ...(segment === undefined ? {} : { segments: segment }) };
        const changed = await api.change(id, check(unitChange, change, "invalid_request"));
        print(flags, changed, [lineOf(changed)]);
      }),
    );
  add("remove <id>", "remove a unit that nothing belongs to").action((id: string, flags: UnitFlags) =>
    withUnits(flags, async (api) => {
      print(flags, await api.remove(id), [`The unit ${id} is removed.`]);
    }),
  );
  return units;
}

const withUnits = (flags: UnitFlags, work: (api: UnitsApi) => Promise<void>) =>
  inScope(flags, "units", (context) => work(unitsOf(accessTransport(context))));

function lineOf({ id, kind, parent, name, segments }: UnitItem): string {
  const own = Object.entries(segments).map(([segment, values]) => `${segment}=${values.join(",")}`);
  return [id, kind, parent === null ? "-" : `in ${parent}`, name, own.join(" ")].join("  ").trimEnd();
}
