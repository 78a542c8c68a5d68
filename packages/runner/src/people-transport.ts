import {
  erasePerson,
  exportPerson,
  listAttributes,
  listPeople,
  putPeople,
  putPerson,
  readPerson,
  type Ctx,
} from "@afterword/fieldwork";
import { check, mostPeople, peopleQuery, ProblemError, type PeopleReply, type Transport } from "@afterword/sdk";

/** What the typed interface of people needs, on use cases in this process. */
export function peopleTransport(
  context: () => Ctx,
): Pick<Transport, "putPeople" | "readPerson" | "listPeople" | "listAttributes" | "exportPerson" | "erasePerson"> {
  return {
    putPeople: (people, isDryRun) => putOneOrMore(context(), people, isDryRun),
    readPerson: (id) => readPerson(context(), id),
    listPeople: (query) => listPeople(context(), check(peopleQuery, query, "invalid_query")),
    listAttributes: () => listAttributes(context()),
    exportPerson: (id) => exportPerson(context(), id),
    erasePerson: (id) => erasePerson(context(), id),
  };
}

/** One person, whose problem is the caller's, or several, each with a problem of their own. */
export function putOneOrMore(ctx: Ctx, people: unknown, isDryRun: boolean): Promise<PeopleReply> {
  if (!Array.isArray(people)) return putPerson(ctx, people, { isDryRun });
  if (people.length > mostPeople)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostPeople)} people in one call.` }],
    });
  return putPeople(ctx, people, { isDryRun });
}
