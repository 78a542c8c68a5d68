import type { CodeInput, CodeItem, CodesPage, CodesQuery } from "../contract/code.ts";
import type { Transport } from "./transport.ts";

/** Short codes for posters, kiosks and letters: making, listing and ending them. */
export interface CodesApi {
  /**
   * Makes a code: of a survey's open form (one of the kind `feedback`), or of one invitation's link.
   *
   * @throws ProblemError `invalid_request` naming what can't be used
   * @example
   * const { code, url } = await aw.codes.add({ survey: "direct-feedback", channel: "kiosk", segments: { site: "KRT" } });
   */
  add(code: CodeInput): Promise<CodeItem>;
  /**
   * Codes, newest first, a page at a time. Those of an invitation are listed without what they are.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.codes.list({ survey: "direct-feedback" });
   */
  list(query?: CodesQuery): Promise<CodesPage>;
  /**
   * Ends a code; doing it again changes nothing.
   *
   * @throws ProblemError `not_found`
   * @example await aw.codes.revoke("cod_1");
   */
  revoke(id: string): Promise<CodeItem>;
}

/** The typed interface of codes on a transport. */
export function codesOf({ codes }: Pick<Transport, "codes">): CodesApi {
  return {
    add: (code) => codes.add(code),
    list: (query = {}) => codes.list(query),
    revoke: (id) => codes.revoke(id),
  };
}
