import {
  explainEvent,
  explainInvitation,
  explainPerson,
  explainSubject,
  listInvitations,
  readCoverage,
  type Ctx,
} from "@afterword/fieldwork";
import {
  check,
  coverageQuery,
  invitationsQuery,
  personDecisionsQuery,
  subjectQuery,
  type Transport,
} from "@afterword/sdk";

type Explanations = Pick<
  Transport,
  "explain" | "explainSubject" | "explainPerson" | "explainInvitation" | "listInvitations" | "coverage"
>;

/** What the typed interface of explanations needs, on use cases in this process. */
export function explainTransport(context: () => Ctx, reads: () => Ctx): Explanations {
  return {
    explain: (id, source) => explainEvent(context(), { id, source }),
    explainSubject: async (query) => explainSubject(context(), check(subjectQuery, query, "invalid_query")),
    explainPerson: (id, page) =>
      explainPerson(context(), { ...check(personDecisionsQuery, page, "invalid_query"), id }),
    explainInvitation: (id) => explainInvitation(context(), id),
    listInvitations: (query) => listInvitations(context(), check(invitationsQuery, query, "invalid_query")),
    coverage: (query) => readCoverage(reads(), check(coverageQuery, query, "invalid_query")),
  };
}
