import { compileCondition, type Project } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";

/** Compiles a project's exclusions: what of them applies to a person, or null. */
export function compileExclusions({
  domains,
  people,
  where,
}: Project["exclude"]): (
  person: Pick<PersonRow, "id" | "email" | "locale" | "timeZone" | "attributes">,
) => string | null {
  const ids = new Set(people);
  const fits = where === null ? null : compileCondition(where);
  return ({ id, email, locale, timeZone, attributes }) => {
    if (ids.has(id)) return "person";
    const host = email?.slice(email.lastIndexOf("@") + 1).toLowerCase();
    const domain = domains.find((one) => host === one || host?.endsWith(`.${one}`) === true);
    if (domain !== undefined) return `domain ${domain}`;
    const isMeant = fits?.((source, name) => {
      if (source !== "person") return undefined;
      if (name === "id" || name === "locale" || name === "timeZone") return { id, locale, timeZone }[name];
      return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    });
    return isMeant === true ? "condition" : null;
  };
}
