/** A day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The working days of a site: where it is, and when it is closed. */
export interface CalendarDefinition {
  /** The value of the person's site attribute. */
  readonly site: string;
  /** ISO 3166 code, such as `EG`: gives the weekend. */
  readonly country: string | null;
  /** IANA zone, such as `Africa/Cairo`. */
  readonly timeZone: string | null;
  /** Days off each week, where they differ from the country's. */
  readonly weekend: readonly Weekday[] | null;
  /** Days off, as `2027-03-10`, in order. */
  readonly holidays: readonly string[];
}

/** Hours and days at which people are asked, in their own time zone. */
export interface WindowDefinition {
  /** Minutes after midnight; `from` is before `to`. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Working days of the person's site, every day, or days by number. */
  readonly days: "workdays" | "any" | readonly Weekday[];
}
