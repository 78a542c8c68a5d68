import { contact, content, forGood, ofNobody, plain, pseudonym, secret, withRow, type PersonalTable } from "./shape.ts";

const ofStaff = "It belongs to those who run the surveys, and is removed with them.";

/** What the program is run with. */
export const running = {
  units: ofNobody("a part of the organisation", "unit parent name kind segments created_at"),
  settings: ofNobody("a setting of the installation", "unit name value"),
  schema_versions: ofNobody("a migration that was run", "version name applied_at"),
  survey_versions: ofNobody(
    "a survey as it was published",
    "unit survey version definition k content_hash published_at origin published_by made_from",
    ofStaff,
  ),
  kept_surveys: ofNobody("a survey that is made at the console", "unit survey changes retired_at"),
  drafts: ofNobody(
    "a survey that is being worked at",
    "unit survey revision definition made_from saved_by saved_at",
    ofStaff,
  ),
  waves: ofNobody(
    "an occurrence of a wave",
    `unit mode id plan origin survey anchor n definition k state reason opens_at closes_at strata slots paused_from
     created_at launched_at closed_at`,
  ),
  locks: ofNobody("what takes turns", "unit mode name"),
  goals: ofNobody("what a figure is to reach", "unit mode id survey metric question segment value goal changed_at"),
  warnings: ofNobody(
    "that a standard or an indicator stood out in a month",
    "unit mode id indicator month why segments figure raised_at settled_at settled_by action",
    ofStaff,
  ),
  rule_switches: ofNobody("a rule that was switched on or off", "unit mode rule is_on changed_at"),
  audit_entries: {
    about: "what an administrator, a key or an opt-out did",
    ground: "showing",
    whose: { object: "marks", actor: "marks" },
    columns: { object: pseudonym("hashed", forGood), actor: pseudonym("hashed", forGood) },
    plain: plain("id hour at actor_kind action object_kind outcome"),
  },
  audit_seals: ofNobody("a seal over an hour of it", "unit mode hour entries seal sealed_at"),
  webhooks: ofNobody(
    "what another system is told of, and where",
    `unit mode id name url events fields state off_reason key_version previous_until failing_since created_at`,
  ),
  api_keys: {
    about: "a key of a program or of staff",
    ground: "running",
    whose: null,
    apart: "It belongs to those who run the surveys.",
    columns: { secret_hash: secret("stays", withRow) },
    plain: "unit id mode name scopes within segments created_at expires_at revoked_at last_used_at".split(" "),
  },
  members: {
    about: "somebody who administers",
    ground: "running",
    whose: null,
    apart: ofStaff,
    columns: {
      email: contact("stays", withRow),
      name: content("stays", withRow),
      password_hash: secret("stays", withRow),
      code_secret: secret("stays", withRow),
      subject: pseudonym("stays", withRow),
    },
    plain: "unit id locale code_confirmed_at code_step issuer disabled_at created_at".split(" "),
  },
  views: ofNobody("what a member keeps to look at again", "unit mode id owner name address shared created_at", ofStaff),
  view_links: {
    about: "a link that shows a saved view to somebody without an account",
    ground: "running",
    whose: null,
    apart: ofStaff,
    columns: { secret_hash: secret("stays", withRow) },
    plain: "unit mode id view maker address created_at expires_at last_used_at opened".split(" "),
  },
  looks: ofNobody("how a unit shows itself on pages and in mails", "unit within look changed_at"),
  sign_offs: ofNobody("that a member signed a wave off for a unit", "unit mode wave within member signed_at", ofStaff),
  notices: ofNobody("a mail to a member about cases", "unit mode id reader created_at", ofStaff),
  notice_items: {
    about: "that a member is told of a case, or was",
    ground: "running",
    whose: null,
    apart: "It leads to a case, and is deleted with it.",
    columns: { case_id: pseudonym("stays", { always: "30 days after the mail, or as long as the case" }) },
    plain: "unit mode reader why step at due_at notice".split(" "),
  },
  actions: {
    about: "a plan to make something better, and what came of it",
    ground: "running",
    whose: null,
    apart: "It is about a service. The case that it answers to is struck out when that is deleted.",
    columns: { case_id: pseudonym("stays", { always: "as long as the case" }) },
    plain: plain(
      `id survey title state owner plan starts_on due_on done_on baseline effect revision created_by created_at updated_at`,
    ),
  },
  action_reviews: ofNobody(
    "what was found when an action was looked at",
    "unit mode action seq review_on found decision reason by at",
    ofStaff,
  ),
  notice_reviews: ofNobody(
    "that a member is told that an action is to be looked at, or was",
    "unit mode reader action review_on at due_at notice",
    ofStaff,
  ),
  cards: ofNobody(
    "what people said and what was done, for everybody to read",
    "unit mode id action state said did written_by approved_by published_at revision created_at",
    ofStaff,
  ),
  collections: ofNobody(
    "what is reported to the public of a quarter",
    `unit mode id survey period state customers offered figures reason submitted_by decided_by revision created_at
     updated_at`,
    ofStaff,
  ),
  reports: ofNobody(
    "a report that a member gets by itself",
    "unit mode id kind survey reader filter split language time_zone empty state made_by created_at",
    ofStaff,
  ),
  editions: ofNobody(
    "a report as it was made: figures, and nobody's words",
    "unit mode id report kind survey period reader filter parts content created_at",
    ofStaff,
  ),
  absences: ofNobody("when a member is away, and who stands in", "unit member from_day until_day stand_in", ofStaff),
  queue_members: ofNobody("who reads a queue of cases", "unit queue member", ofStaff),
  memberships: ofNobody("what a member may do, and where", "unit member position role within segments", ofStaff),
  recovery_codes: {
    about: "what lets a member in who lost their phone",
    ground: "running",
    whose: null,
    apart: ofStaff,
    columns: { hash: secret("stays", withRow) },
    plain: ["unit", "member"],
  },
  sessions: {
    about: "that a member is signed in",
    ground: "running",
    whose: null,
    apart: ofStaff,
    columns: { hash: secret("stays", { always: "12 hours, or until the next sign-in after them" }) },
    plain: "unit member stage created_at seen_at expires_at".split(" "),
  },
  passes: {
    about: "a link by which a member chooses a password",
    ground: "running",
    whose: null,
    apart: ofStaff,
    columns: { hash: secret("stays", { always: "24 hours, or until the next is made after them" }) },
    plain: "unit kind member expires_at".split(" "),
  },
} as const satisfies { readonly [table: string]: PersonalTable };
