import type { AskedRow, InvitationRow } from "@afterword/store";
import type { Desk } from "../desk.ts";
import { isEarlier, type Past } from "./past.ts";

const unused = { sentAt: null, answeredAt: null, declinedAt: null, withdrawnAt: null, withdrawnFor: null };

/** Invitations, and what quiet periods and caps count of them, in memory over the store's. */
export class TrialInvitations {
  readonly #byId = new Map<string, InvitationRow>();
  readonly #byPerson = new Map<string, InvitationRow[]>();
  readonly #bySubject = new Map<string, InvitationRow[]>();
  readonly #byTime: InvitationRow[] = [];
  readonly #segments = new Map<string, { readonly [name: string]: string }>();
  /** What the store says of a person is read once. */
  readonly #pastAsked = new Map<string, AskedRow[]>();
  readonly #past: Past;

  constructor(past: Past) {
    this.#past = past;
  }

  get #stored() {
    return this.#past.hasInvitations ? this.#past.rows : null;
  }

  readonly rows: Desk["invitations"] = {
    add: (row) => {
      const invitation = { ...row, ...unused };
      this.#byTime.push(invitation);
      this.#keep(invitation);
      return Promise.resolve(true);
    },
    findOfSubject: async (about) => {
      const mine = this.#ofSubject(about).find(
        ({ survey, resolution }) => survey === about.survey && resolution === about.resolution,
      );
      if (mine) return mine.id;
      const stored = await this.#stored?.invitations.findOfSubject(about);
      const invitation = stored == null ? null : await this.#stored?.invitations.find(stored);
      return invitation && isEarlier(this.#past, invitation.createdAt) ? invitation.id : null;
    },
    listOpenOfSubject: async (about) => {
      const mine = this.#ofSubject(about).filter((one) => one.rule === about.rule && one.withdrawnAt === null);
      const stored = (await this.#stored?.invitations.listOpenOfSubject(about)) ?? [];
      const earlier = stored.filter((one) => isEarlier(this.#past, one.createdAt) && !this.#byId.has(one.id));
      return [...earlier, ...mine];
    },
    markSent: () => Promise.resolve(),
    setResolution: ({ source, id, subject }, resolution) => {
      for (const one of this.#ofSubject({ source, subject })) if (one.event === id) this.#keep({ ...one, resolution });
      return Promise.resolve();
    },
    withdraw: async (id, reason, now) => {
      const invitation = this.#byId.get(id) ?? (await this.#stored?.invitations.find(id));
      if (!invitation || invitation.withdrawnAt !== null || invitation.answeredAt !== null) return false;
      this.#keep({ ...invitation, withdrawnAt: now, withdrawnFor: reason });
      return true;
    },
  };

  readonly segments: Desk["segments"] = {
    add: (owner, values) => {
      this.#segments.set(owner, values);
      return Promise.resolve();
    },
  };

  readonly asked: Desk["asked"] = {
    listOfPerson: async (person) => {
      const stored = new Map((await this.#earlierOf(person)).map((one) => [one.invitation, one]));
      const mine = (this.#byPerson.get(person) ?? []).map((row) => {
        const before = stored.get(row.id);
        return before ? { ...before, withdrawnFor: row.withdrawnFor } : askedOf(row);
      });
      const known = new Set(mine.map((one) => one.invitation));
      const earlier = [...stored.values()].filter((one) => !known.has(one.invitation));
      return [...mine, ...earlier].sort((a, b) => b.at - a.at);
    },
    findNthNewest: async (what) => {
      const inPast = async (n: number) =>
        this.#past.isReplay ? null : ((await this.#stored?.asked.findNthNewest({ ...what, n })) ?? null);
      if (what.of === "answered") return inPast(what.n);
      let left = what.n;
      // What is simulated is newer than all that is stored.
      for (let at = this.#byTime.length - 1; at >= 0; at--) {
        const one = this.#byTime[at];
        if (!one || one.createdAt <= what.since) break;
        const isOf = what.survey === null || one.survey === what.survey;
        const { segment } = what;
        const isIn = segment === null || this.#segments.get(one.id)?.[segment.name] === segment.value;
        if (isOf && isIn && --left === 0) return one.createdAt;
      }
      return inPast(left);
    },
  };

  async #earlierOf(person: string): Promise<AskedRow[]> {
    const known = this.#pastAsked.get(person);
    if (known) return known;
    const stored = (await this.#stored?.asked.listOfPerson(person)) ?? [];
    const earlier = stored.filter(({ at }) => isEarlier(this.#past, at));
    this.#pastAsked.set(person, earlier);
    return earlier;
  }

  #ofSubject({
    source,
    subject,
  }: {
    readonly source: string | null;
    readonly subject: string | null;
  }): InvitationRow[] {
    return this.#bySubject.get(`${source ?? ""}\n${subject ?? ""}`) ?? [];
  }

  #keep(invitation: InvitationRow): void {
    this.#byId.set(invitation.id, invitation);
    const { source, subject, person } = invitation;
    const put = (map: Map<string, InvitationRow[]>, key: string) => {
      map.set(key, [...(map.get(key) ?? []).filter(({ id }) => id !== invitation.id), invitation]);
    };
    put(this.#bySubject, `${source ?? ""}\n${subject ?? ""}`);
    put(this.#byPerson, person);
  }
}

/** An invitation of a simulation counts as sent when it was made; one that was withdrawn had left before. */
const askedOf = (row: InvitationRow): AskedRow => ({
  invitation: row.id,
  rule: row.rule,
  survey: row.survey,
  isRelational: row.isRelational,
  source: row.source,
  subject: row.subject,
  resolution: row.resolution,
  // What a simulation makes nobody answers.
  isTold: true,
  at: row.sentAt ?? row.createdAt,
  answeredAt: row.answeredAt,
  declinedAt: row.declinedAt,
  withdrawnFor: row.withdrawnFor,
});
