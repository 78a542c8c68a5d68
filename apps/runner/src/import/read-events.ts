import { importEvents, type Ctx, type EventToImport } from "@afterword/fieldwork";
import { eventFields, type EventDefinition } from "@afterword/sdk";
import { dataValue } from "./cell-value.ts";
import { findColumns, needColumns, type Field } from "./columns.ts";
import { ImportMistake } from "./mistake.ts";
import { given, textOf, type Reader } from "./reader.ts";

const attributePattern = /^person\.([A-Za-z][A-Za-z0-9_]{0,63})$/;
const envelope: Field[] = ["id", "source", "occurredAt"].map((name) => ({ path: name, names: [name] }));
const contact: Field[] = ["email", "name", "locale", "timeZone"].map((name) => ({
  path: `person.${name}`,
  names: [`person.${name}`],
}));
const person: Field[] = [{ path: "person.id", names: ["person.id", "person"] }, ...contact];

/**
 * Prepares to read events of one type from a file with this header.
 *
 * @throws ImportMistake when the type is not clear, or a column that is needed isn't there
 */
export function eventReader(
  ctx: Ctx,
  options: { readonly type?: string | undefined },
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
): Reader<EventToImport> & { readonly type: string } {
  const definition = chooseEvent(ctx, options.type);
  const dataFields = eventFields(definition.schema);
  const attributes = attributeNames([...header, ...maps.keys()]);
  const fields: Field[] = [
    ...envelope,
    ...person,
    ...attributes.map((name) => ({ path: `person.attributes.${name}`, names: [`person.${name}`] })),
    ...dataFields.map(({ name }) => ({ path: `data.${name}`, names: [`data.${name}`, name] })),
  ];
  const columns = findColumns(header, maps, fields);
  const required = dataFields.filter((field) => field.isRequired).map(({ name }) => `data.${name}`);
  needColumns(columns, ["person.id", ...required], fields);
  const at = (path: string) => columns.positions.get(path);
  if (at("id") === undefined && at("occurredAt") === undefined) needColumns(columns, ["id"], fields);
  const data = dataFields.map((field) => ({ ...field, at: at(`data.${field.name}`) }));
  return {
    type: definition.type,
    columns,
    notes: [],
    importer: importEvents(ctx, definition.type),
    read: (cells) => {
      const text = (path: string) => textOf(cells, at(path));
      const values: Record<string, unknown> = {};
      for (const field of data) {
        const value = textOf(cells, field.at);
        if (value !== undefined) values[field.name] = dataValue(value, field);
      }
      const about = Object.fromEntries(attributes.map((name) => [name, text(`person.attributes.${name}`)]));
      const who = Object.fromEntries(person.map(({ path }) => [path.slice("person.".length), text(path)]));
      return {
        ...given({ id: text("id"), source: text("source"), occurredAt: text("occurredAt") }),
        person: { ...given(who), ...(attributes.length > 0 ? { attributes: given(about) } : {}) },
        data: values,
      };
    },
  };
}

/** The names of attributes among the names of columns and fields. */
function attributeNames(names: readonly string[]): string[] {
  const fixed = new Set(person.flatMap((field) => field.names));
  const found = names.filter((name) => !fixed.has(name)).flatMap((name) => attributePattern.exec(name)?.[1] ?? []);
  return [...new Set(found)];
}

function chooseEvent(ctx: Ctx, type: string | undefined): EventDefinition {
  const { events } = ctx.project.project;
  const openers = [...events.keys()].filter((one) => !ctx.project.reopeningTypes.includes(one));
  const chosen = type ?? (openers.length === 1 ? openers[0] : undefined);
  const types = [...events.keys()].join(", ") || "none";
  if (chosen === undefined) throw new ImportMistake(`Say which event it is with --type. The project's are: ${types}.`);
  const definition = events.get(chosen);
  if (!definition) throw new ImportMistake(`The project has no event "${chosen}". Its events are: ${types}.`);
  return definition;
}
