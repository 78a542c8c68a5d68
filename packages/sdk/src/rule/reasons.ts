/** Everything that is known about a reason: which gate gives it, when, and what it says to a reader. */
interface Reason {
  /** The gate that fails; several where more than one can, null where no gate is involved. */
  readonly gates: readonly string[];
  /** When it can be recorded: by a rule, for a member of a wave, when a mail was about to leave, or on a reminder alone. */
  readonly of: readonly ("rule" | "wave" | "send" | "reminder")[];
  /** "The person is not asked because …" */
  readonly because: string;
}

/** Why a person was not asked. Codes are stable; the order is the one in which gates are looked at. */
export const reasons = {
  rule_off: {
    gates: ["switch"],
    of: ["rule", "send"],
    because: "the rule is switched off",
  },
  bounced_address: {
    gates: ["address"],
    of: ["rule", "wave", "send"],
    because: "a mail server has refused their address for good",
  },
  opted_out: {
    gates: ["opt_out"],
    of: ["rule", "wave", "send"],
    because: "they asked for no more mails, of this survey or of all",
  },
  reopened: {
    gates: ["unless"],
    of: ["rule", "send"],
    because: "a later event about the subject calls the invitation off",
  },
  already_asked_for_subject: {
    gates: ["subject"],
    of: ["rule"],
    because: "this survey was sent for this subject and resolution already",
  },
  expired: { gates: ["age"], of: ["rule", "send"], because: "the link would be past its end" },
  filtered: {
    gates: ["where"],
    of: ["rule"],
    because: "the event's data or the person does not fit the rule's condition",
  },
  excluded: {
    gates: ["exclude"],
    of: ["rule", "wave"],
    because: "the rule or the project excludes them, their address's domain, or the event",
  },
  no_channel: {
    gates: ["channel"],
    of: ["rule", "wave", "send"],
    because: "they would be asked by mail and have no address",
  },
  no_translation: {
    gates: ["language"],
    of: ["rule", "wave"],
    because: "the survey is not translated into their language, and says not to fall back",
  },
  outranked: {
    gates: ["priority"],
    of: ["rule"],
    because:
      "another survey that is due to them within 24 hours goes first: by priority, then the one they were asked longest ago, then the earlier event",
  },
  quarantined_sent: {
    gates: ["at_most", "relational", "quiet", "quiet_per"],
    of: ["rule", "wave"],
    because:
      "they, or somebody of their segment, were asked too recently: for this survey, about the relationship, or at all",
  },
  quarantined_answered: { gates: ["answered"], of: ["rule", "wave"], because: "they answered a survey too recently" },
  quarantined_declined: {
    gates: ["declined"],
    of: ["rule", "wave"],
    because: "they said too recently that they would rather not answer",
  },
  not_sampled: { gates: ["sample"], of: ["rule", "wave"], because: "the sample passed them over" },
  cap_daily: {
    gates: ["cap"],
    of: ["rule"],
    because: "a limit over all people for a day or less is used up",
  },
  cap_total: {
    gates: ["cap"],
    of: ["rule"],
    because: "a limit over all people for longer than a day is used up, or enough have answered",
  },
  outside_window_expired: {
    gates: ["window"],
    of: ["rule", "wave"],
    because: "the hours at which people may be asked begin after the link would end, or the wave would be closed",
  },
  cancelled: {
    gates: ["rule", "send"],
    of: ["rule", "send"],
    because: "the rule was taken out of the project, or the person or the invitation is gone",
  },
  failed: { gates: ["rule"], of: ["rule"], because: "deciding failed again and again; the error is kept" },
  undeliverable: {
    gates: ["send"],
    of: ["send"],
    because: "the server refused the mail itself, or it could not be handed over within three days",
  },
  changed_address: {
    gates: [],
    of: ["reminder"],
    because: "their address is not the one the invitation went to, and nobody else may see what they answered so far",
  },
  answered: { gates: [], of: ["reminder"], because: "they have answered everything" },
  declined: { gates: [], of: ["reminder"], because: "they said that they would rather not answer" },
  closed_wave: { gates: ["wave"], of: ["wave", "send"], because: "the wave was closed before they were asked" },
} as const satisfies { readonly [code: string]: Reason };

/** Why a person was not asked. Stable. */
export type ReasonCode = keyof typeof reasons;
