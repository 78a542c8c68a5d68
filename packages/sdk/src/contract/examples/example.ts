/** A call of a route that works as it is written, where what it names is there. */
export interface Example {
  /** By whom; with a key unless told. */
  readonly by?: "member" | "person" | "link" | "nobody";
  readonly params?: Readonly<Record<string, string>>;
  /** As it stands in the address: `where[team]` is a name. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The status of the reply; 200 unless told. */
  readonly status?: 201;
  /** Ids that the server makes: what they are called in later examples, and where the reply has them. */
  readonly gives?: Readonly<Record<string, string>>;
}
