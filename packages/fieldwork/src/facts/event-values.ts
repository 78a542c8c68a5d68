import { factNames, factValue, type EventDefinition, type FieldError } from "@afterword/sdk";
import type { FactValues } from "@afterword/store";

type Fields = { readonly [field: string]: unknown };

/** The facts that an event's data states, by the fields that its definition names; a blank one is not known. */
export function factsOf({ facts }: Pick<EventDefinition, "facts">, fields: Fields): FactValues {
  const stated = factNames.flatMap((key) => {
    const value = factValue(key, valueOf(fields, facts[key]));
    return value === null ? [] : [[key, value]];
  });
  return Object.fromEntries(stated) as FactValues;
}

/** What of an event's data is declared as a fact and can't be one. */
export function factErrors({ facts }: Pick<EventDefinition, "facts">, fields: Fields): FieldError[] {
  return factNames.flatMap((key) => {
    const value = valueOf(fields, facts[key]);
    if (value === undefined || value === null || factValue(key, value) !== null) return [];
    const what = key === "resolvedFirstContact" ? "true or false" : "a number, 0 or more";
    return [{ path: `data.${facts[key] ?? ""}`, code: "fact", message: `The fact ${key} is ${what}.` }];
  });
}

const valueOf = (fields: Fields, name: string | undefined): unknown =>
  name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
