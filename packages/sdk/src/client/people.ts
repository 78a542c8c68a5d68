import type {
  AttributesReply,
  ErasureReply,
  PeoplePage,
  PeopleQuery,
  PeopleReply,
  PersonDetail,
  PersonExport,
} from "../contract/people.ts";
import type { PersonChange } from "../contract/person.ts";
import type { Transport } from "./transport.ts";

/** Storing, reading and erasing people: the same in-process and over HTTP. */
export interface PeopleApi {
  /**
   * Adds or changes one person, or up to 5,000. What is left out stays as it was, `null` erases the value, attributes
   * are merged by name, and `optOuts` sets what they want no mails of. In a list, one who can't be used takes none of
   * the others with it: their result is `rejected` and says why.
   *
   * @param options.dryRun checks and says the same, but stores nothing. Default false
   * @throws ProblemError `invalid_request` naming each path, when one person alone can't be used or there are too many
   * @example
   * await aw.people.put({ id: "u17", email: "amina@example.org", locale: "ar", attributes: { site: "KRT" } });
   */
  put(people: PersonChange | readonly PersonChange[], options?: { readonly dryRun?: boolean }): Promise<PeopleReply>;
  /**
   * A person as stored, with what they opted out of.
   *
   * @throws ProblemError `not_found`
   * @example const { email, optOuts } = await aw.people.get("u17");
   */
  get(id: string): Promise<PersonDetail>;
  /**
   * People in the order of their ids, a page at a time, or those who have an address.
   *
   * @param query.search the beginning of an id, of an address, or of a word of a name
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example
   * let page = await aw.people.list({ limit: 500 });
   * while (page.nextCursor !== null) page = await aw.people.list({ limit: 500, cursor: page.nextCursor });
   */
  list(query?: PeopleQuery): Promise<PeoplePage>;
  /**
   * What people have: each attribute with its most frequent values, for the audience of a wave.
   *
   * @example const { attributes } = await aw.people.attributes();
   */
  attributes(): Promise<AttributesReply>;
  /**
   * All that is stored of a person, to be given to them: a part for each table, and what is not in it.
   *
   * @throws ProblemError `not_found` when there is no such person, or no longer
   * @example const { parts, notes } = await aw.people.export("u17");
   */
  export(id: string): Promise<PersonExport>;
  /**
   * Erases a person: their scores and segments still count and name nobody, everything else about them is gone. Their
   * wish for no more mails is kept as a keyed hash.
   *
   * @throws ProblemError `not_found` when there is no such person, or no longer
   * @example const { responses } = await aw.people.erase("u17");
   */
  erase(id: string): Promise<ErasureReply>;
}

/** The typed interface of people on a transport. */
export function peopleOf(transport: Transport): PeopleApi {
  return {
    put: (people, { dryRun = false } = {}) => transport.putPeople(people, dryRun),
    get: (id) => transport.readPerson(id),
    list: (query = {}) => transport.listPeople(query),
    attributes: () => transport.listAttributes(),
    export: (id) => transport.exportPerson(id),
    erase: (id) => transport.erasePerson(id),
  };
}
