import type {
  DomainReport,
  LookInput,
  LookItem,
  LookList,
  LookTest,
  LookTested,
  MailPreview,
  PreviewQuery,
} from "../contract/look.ts";
import type { Transport } from "./transport.ts";

/** How units show themselves on pages and in mails. */
export interface LooksApi {
  /**
   * The units with their looks.
   *
   * @example const { items } = await aw.looks.list();
   */
  list(): Promise<LookList>;
  /**
   * Sets how a unit shows itself; what is left out is as the unit above has it.
   *
   * @throws ProblemError `not_found`; `invalid_request` naming what can't be used, such as a colour that can't be read
   * @example await aw.looks.set("hr", { name: { en: "Human resources" }, colors: { light: "#0e5c70", dark: "#6fc8da" } });
   */
  set(unit: string, look: LookInput): Promise<LookItem>;
  /**
   * Lets a unit show itself as the one above does.
   *
   * @throws ProblemError `not_found`
   * @example await aw.looks.remove("hr");
   */
  remove(unit: string): Promise<LookItem>;
  /**
   * Sends a mail to a member, marked as a test, by the mail server that all mails take.
   *
   * @throws ProblemError `not_found`; `invalid_request` naming what can't be used
   * @example await aw.looks.test("hr", { survey: "annual", mail: "invitation", locale: "ar", to: "mem_1" });
   */
  test(unit: string, test: LookTest): Promise<LookTested>;
  /**
   * A mail as a unit would send it, which nobody gets.
   *
   * @throws ProblemError `not_found`; `invalid_query` naming what isn't there
   * @example const { subject, text } = await aw.looks.preview({ unit: "hr", survey: "annual", locale: "fr" });
   */
  preview(query: PreviewQuery): Promise<MailPreview>;
  /**
   * The domains that senders may have, with what name servers say of each.
   *
   * @example const { items } = await aw.looks.domains();
   */
  domains(): Promise<{ readonly items: readonly DomainReport[] }>;
}

/** The typed interface of looks, on a transport. */
export function looksOf({ looks }: Pick<Transport, "looks">): LooksApi {
  return {
    list: () => looks.list(),
    set: (unit, look) => looks.put(unit, look),
    remove: (unit) => looks.remove(unit),
    test: (unit, test) => looks.test(unit, test),
    preview: (query) => looks.preview(query),
    domains: () => looks.domains(),
  };
}
