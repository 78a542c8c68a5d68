/** The answers of one person to one version, with the newest revision's content. */
export interface ResponseRow {
  readonly id: string;
  /** `form`: the open form; `staff`: taken down by somebody. */
  readonly origin: "link" | "import" | "ballot" | "form" | "staff";
  readonly invitation: string | null;
  /** The response's id in the system it was imported from, or the submission of an open form or of staff. */
  readonly externalId: string | null;
  readonly survey: string;
  readonly version: number;
  readonly revision: number;
  readonly person: string | null;
  readonly source: string | null;
  readonly event: string | null;
  readonly subject: string | null;
  /** The wave that it answers, or null. */
  readonly wave: string | null;
  readonly channel: string;
  readonly locale: string | null;
  /** How the page was laid out when it was answered, and in which direction; null where there was no page. */
  readonly layout: "phone" | "wide" | null;
  readonly direction: "ltr" | "rtl" | null;
  readonly submittedAt: number;
  readonly status: "partial" | "complete";
  readonly answers: { readonly [question: string]: unknown };
}

/** The columns of a response `r` and its newest revision `v`. */
export const responseColumns = `r.id, r.origin, r.invitation, r.external_id as "externalId", r.survey, r.version, r.revision, r.person,
  r.source, r.event, r.subject, r.wave, r.channel, r.locale, r.layout,
  r.direction, r.submitted_at as "submittedAt", v.status, v.answers`;
/** Responses `r` with their newest revisions `v`. */
export const newestResponse = `responses r join response_versions v
  on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = r.revision`;

/** A response as an engine gives it. */
export type StoredResponse = Omit<ResponseRow, "answers"> & { answers: string };
/** The row of a response. */
export const toResponse = (row: StoredResponse): ResponseRow => ({
  ...row,
  answers: JSON.parse(row.answers) as ResponseRow["answers"],
});
