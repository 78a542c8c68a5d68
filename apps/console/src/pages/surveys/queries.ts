import { queryOptions } from "@tanstack/react-query";
import { ProblemError } from "@afterword/sdk";
import { aw } from "../../app/client.ts";

/** Every survey with its newest version. */
export const surveysQuery = queryOptions({
  queryKey: ["surveys", "list"],
  queryFn: () => aw.surveys.list().then(({ items }) => items),
  staleTime: 60_000,
});

/** Every draft. */
export const draftsQuery = queryOptions({
  queryKey: ["surveys", "drafts"],
  queryFn: () => aw.surveys.drafts().then(({ items }) => items),
});

/** What is not there is null; anything else that goes wrong is told. */
const orNull = (error: unknown): null => {
  if (error instanceof ProblemError && error.code === "not_found") return null;
  throw error;
};

/** A draft; null where there is none. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ["surveys", "draft", id],
    queryFn: () => aw.surveys.draft(id).catch(orNull),
    staleTime: 0,
  });

/** The versions of a survey, newest first; none where it was never published. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["surveys", "versions", id],
    queryFn: () =>
      aw.surveys
        .versions(id)
        .catch(orNull)
        .then((found) => found?.items ?? []),
  });
