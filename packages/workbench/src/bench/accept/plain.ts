import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { survey } from "./project.ts";

/** An answered survey as it comes in. */
export interface Answered {
  readonly answers: Readonly<Record<string, number>>;
  readonly submissionId: string;
}

/**
 * The rows that Afterword writes of an answer, by statements that somebody who knows the tables would write: nothing is
 * looked up but the invitation, nothing is checked, and every sum is added to by itself.
 */
export function plainWrites(file: string): {
  readonly db: Database.Database;
  write: (invitation: string, one: Answered) => boolean;
} {
  const db = new Database(file);
  for (const setting of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"])
    db.pragma(setting);
  const scope = "'org', 'test'";
  const invitation = db.prepare("select id, person from invitations where unit = 'org' and mode = 'test' and id = ?");
  const team = db.prepare(
    "select value from segments where unit = 'org' and mode = 'test' and owner = ? and name = 'team'",
  );
  const response = db.prepare(
    `insert into responses (unit, mode, id, origin, invitation, survey, version, revision, person, channel, locale, submitted_at, day)
     values (${scope}, ?, 'link', ?, '${survey.id}', 1, 1, ?, 'email', 'en', ?, ?)`,
  );
  const version = db.prepare(
    `insert into response_versions (unit, mode, response, revision, submission_id, content_hash, status, answers, stored_at)
     values (${scope}, ?, 1, ?, 'hash', 'complete', ?, ?)`,
  );
  const segment = db.prepare(`insert into segments (unit, mode, owner, name, value) values (${scope}, ?, 'team', ?)`);
  const measure = db.prepare(
    `insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day)
     values (${scope}, ?, ?, '', '${survey.id}', ?, ?, ?, ?)`,
  );
  const answered = db.prepare(
    "update invitations set answered_at = ? where unit = 'org' and mode = 'test' and id = ? and answered_at is null",
  );
  const counts = Array.from({ length: 11 }, (_, at) => `n${String(at)}`);
  const sums = counts.map((name) =>
    db.prepare(
      `insert into rollups (unit, mode, survey, series, period, group1, group2, answer, ${counts.join(", ")})
       values (${scope}, '${survey.id}', ?, ?, ?, '', '', ${counts.map((one) => (one === name ? "1" : "0")).join(", ")})
       on conflict (unit, mode, survey, series, period, group1, group2, answer)
       do update set ${name} = rollups.${name} + 1`,
    ),
  );
  const series = new Map<string, readonly [string, string]>(
    ["responses", "asked", ...survey.definition.questions.map(({ name }) => name)].map((of) => {
      const head = ["responses", "asked"].includes(of) ? [of] : ["measured", of, of];
      return [of, [JSON.stringify(head), JSON.stringify([...head, "team"])]];
    }),
  );

  function count(of: string, slot: number, day: string, group: string): void {
    const [everybody = "", byTeam = ""] = series.get(of) ?? [];
    for (const period of [`d${day}`, `m${day.slice(0, 7)}`]) {
      sums[slot]?.run(everybody, period, "");
      sums[slot]?.run(byTeam, period, group);
    }
  }

  /** Writes an answer; false when there is no such invitation. */
  function write(invitationId: string, { answers, submissionId }: Answered): boolean {
    const found = invitation.get(invitationId) as { id: string; person: string } | undefined;
    if (!found) return false;
    const [id, now] = [randomUUID(), Date.now()];
    const day = new Date(now).toISOString().slice(0, 10);
    const { value = "" } = (team.get(invitationId) ?? {}) as { value?: string };
    response.run(id, found.id, found.person, now, day);
    version.run(id, submissionId, JSON.stringify(answers), now);
    segment.run(id, value);
    answered.run(now, found.id);
    count("asked", 1, day, value);
    count("responses", 0, day, value);
    for (const [name, given] of Object.entries(answers)) {
      measure.run(id, name, name, given, now, day);
      count(name, given, day, value);
    }
    return true;
  }

  return { db, write };
}
