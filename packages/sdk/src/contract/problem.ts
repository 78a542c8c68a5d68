/** One thing that is wrong with an input, and where. */
export interface FieldError {
  /** Dotted path of the value, such as `data.team` or `answers.csat`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** The column of a file that the value was read from. */
  readonly column?: string | undefined;
}

/**
 * Everything that a caller can do wrong, and what the service can't do now. Codes are stable; a title never changes
 * its meaning.
 */
export const problems = {
  malformed: { status: 400, title: "The request can't be read." },
  unauthorized: { status: 401, title: "A valid API key is needed, or somebody who has signed in." },
  forbidden: { status: 403, title: "You may not do this." },
  not_found: { status: 404, title: "There is nothing here." },
  method_not_allowed: { status: 405, title: "This address doesn't take that method." },
  already_answered: { status: 409, title: "This invitation has been answered already." },
  unit_in_use: { status: 409, title: "Units, keys, members or additions belong to this unit." },
  last_owner: { status: 409, title: "The organisation needs an owner who can sign in." },
  member_exists: { status: 409, title: "There is another member with this address." },
  wave_exists: { status: 409, title: "There is another wave with this id." },
  wave_state: { status: 409, title: "The wave is in a state that doesn't allow this." },
  sign_off_missing: { status: 409, title: "The wave has to be signed off before it opens." },
  survey_in_code: { status: 409, title: "The project's code declares this survey: it is changed there." },
  survey_state: { status: 409, title: "The survey is in a state that doesn't allow this." },
  draft_changed: { status: 409, title: "Somebody else has changed this draft." },
  codebook_changed: { status: 409, title: "Somebody else has changed the codebook." },
  comment_restricted: { status: 409, title: "The comment is about something that few may read." },
  comment_labelled: { status: 409, title: "Two people have coded this comment." },
  project_changed: { status: 409, title: "Something else was deployed since this was looked at." },
  breaking_change: { status: 409, title: "Figures from before and after this change don't mean the same." },
  record_state: { status: 409, title: "The record is in a state that doesn't allow this." },
  case_state: { status: 409, title: "The case is in a state that doesn't allow this." },
  case_changed: { status: 409, title: "Somebody else has changed this case." },
  case_unreachable: { status: 409, title: "Nobody can be written to about this case." },
  alert_changed: { status: 409, title: "Somebody else has changed this alert." },
  action_state: { status: 409, title: "The action is in a state that doesn't allow this." },
  action_changed: { status: 409, title: "Somebody else has changed this action." },
  card_state: { status: 409, title: "The card is in a state that doesn't allow this." },
  card_changed: { status: 409, title: "Somebody else has changed this card." },
  aggregate_invalid: { status: 422, title: "A file of another organisation is not as it was signed." },
  definitions_differ: {
    status: 422,
    title: "These figures were asked or counted differently, so they can't be compared.",
  },
  collection_state: { status: 409, title: "The collection is in a state that doesn't allow this." },
  collection_changed: { status: 409, title: "Somebody else has changed this collection." },
  message_state: { status: 409, title: "The mail is in a state that doesn't allow this." },
  webhook_state: { status: 409, title: "The webhook, or its delivery, is in a state that doesn't allow this." },
  closed: { status: 410, title: "The wave of this invitation is closed." },
  code_ended: { status: 410, title: "This code opens nothing any more." },
  expired: { status: 410, title: "This invitation has expired." },
  withdrawn: { status: 410, title: "This invitation was withdrawn." },
  too_large: { status: 413, title: "The request is too large." },
  unsupported_media_type: { status: 415, title: "The content type is not supported." },
  invalid_request: { status: 422, title: "The request has values that can't be used." },
  invalid_event: { status: 422, title: "The event doesn't fit its definition." },
  unknown_event_type: { status: 422, title: "The project has no event of this type." },
  idempotency_mismatch: { status: 422, title: "Something else was accepted under this id." },
  invalid_answers: { status: 422, title: "The answers don't fit the survey." },
  invalid_definition: { status: 422, title: "The definition can't work." },
  empty_audience: { status: 422, title: "Nobody belongs to the wave's audience." },
  invalid_query: { status: 422, title: "The query asks for something that isn't there." },
  too_many_requests: { status: 429, title: "There were too many requests. Try again shortly." },
  internal: { status: 500, title: "Something went wrong on our side." },
  pdf_unavailable: { status: 503, title: "This installation can't make PDFs. Print the page from a browser instead." },
  unavailable: { status: 503, title: "The service can't do this now. Try again shortly." },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** A problem's stable code. */
export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, as sent. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly requestId?: string;
}

/**
 * A caller's mistake. The same class is thrown in-process and by the HTTP client.
 *
 * @example
 * try { await aw.track(ticket.closed, data, { person }); }
 * catch (error) { if (error instanceof ProblemError && error.code === "invalid_event") console.log(error.errors); }
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  /** The HTTP status that goes with the code. */
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly requestId: string | undefined;
  readonly detail: string | undefined;

  constructor(
    code: ProblemCode,
    more: {
      detail?: string | undefined;
      errors?: readonly FieldError[] | undefined;
      requestId?: string | undefined;
    } = {},
  ) {
    const errors = more.errors ?? [];
    const parts = [more.detail ?? problems[code].title, ...errors.map((error) => `${error.path}: ${error.message}`)];
    super(parts.join(" "));
    this.code = code;
    this.status = problems[code].status;
    this.errors = errors;
    this.detail = more.detail;
    this.requestId = more.requestId;
  }

  /** The problem as it goes over the wire. */
  toDocument(requestId?: string): ProblemDocument {
    return {
      type: `urn:afterword:problem:${this.code}`,
      title: problems[this.code].title,
      status: this.status,
      code: this.code,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
      ...(requestId === undefined ? {} : { requestId }),
    };
  }
}
