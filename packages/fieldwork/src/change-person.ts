import { fieldErrors, mostAttributes, personChange, ProblemError, type FieldError } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { contentHash } from "./canonical.ts";
import type { Ctx } from "./context.ts";

/** A person as somebody wants them stored: what is missing stays, null erases. */
export type CheckedChange = ReturnType<typeof personChange.parse>;

/**
 * Checks a person who is to be stored, without looking at the store.
 *
 * @throws ProblemError `invalid_request` naming each path
 */
export function readChange({ project }: Pick<Ctx, "project">, raw: unknown): CheckedChange {
  const parsed = personChange.safeParse(raw);
  if (!parsed.success) throw new ProblemError("invalid_request", { errors: fieldErrors(parsed.error) });
  const errors = (parsed.data.optOuts ?? []).flatMap((scope, at): FieldError[] =>
    scope === "all" || project.survey(scope)
      ? []
      : [
          {
            path: `optOuts.${String(at)}`,
            code: "unknown",
            message: `There is no survey "${scope}"; "all" means all.`,
          },
        ],
  );
  if (errors.length > 0) throw new ProblemError("invalid_request", { errors });
  return parsed.data;
}

/**
 * A person with a change put over what is stored: attributes are merged by name.
 *
 * @throws ProblemError `invalid_request` when that makes too many attributes
 */
export function mergePerson(before: PersonRow | null, change: CheckedChange): PersonRow {
  const over = <K extends "email" | "phone" | "name" | "locale" | "timeZone">(field: K) =>
    change[field] === undefined ? (before?.[field] ?? null) : change[field];
  const merged = Object.entries({ ...before?.attributes, ...change.attributes });
  const attributes = Object.fromEntries(
    merged.filter((entry): entry is [string, string | number | boolean] => entry[1] !== null),
  );
  if (Object.keys(attributes).length > mostAttributes)
    throw new ProblemError("invalid_request", {
      errors: [
        {
          path: "attributes",
          code: "too_big",
          message: `With those that are stored there are more than ${String(mostAttributes)} attributes.`,
        },
      ],
    });
  return {
    id: change.id,
    email: over("email"),
    phone: over("phone"),
    name: over("name"),
    locale: over("locale"),
    timeZone: over("timeZone"),
    attributes,
  };
}

/** Whether two rows say the same of a person. */
export function isSamePerson(one: PersonRow, other: PersonRow): boolean {
  const said = ({ id, email, phone = null, name, locale, timeZone, attributes }: PersonRow) =>
    contentHash({ id, email, phone, name, locale, timeZone, attributes });
  return said(one) === said(other);
}
