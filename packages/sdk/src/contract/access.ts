/**
 * What an API key may do, and the actions that this allows. A key has one scope or several. Each route of the contract names
 * one action. Reading comments, and names and addresses, is apart from reading figures, so that whoever may do one need not
 * do the other.
 */
export const actionsOfScope = {
  "events:write": ["events.send"],
  "results:read": ["figures.read", "decisions.read"],
  "comments:read": ["comments.read"],
  "people:write": ["people.read", "people.write", "people.erase", "answers.add", "identities.read"],
  "cases:write": ["cases.read", "cases.manage", "cases.restricted"],
  "actions:write": ["actions.read", "actions.manage"],
  admin: [
    "surveys.manage",
    "surveys.extend",
    "comments.label",
    "comments.translate",
    "waves.run",
    "waves.sign",
    "codes.manage",
    "messages.manage",
    "looks.manage",
    "webhooks.manage",
    "keys.manage",
    "units.manage",
    "members.manage",
    "audit.read",
    "metrics.scrape",
  ],
} as const;

/** What an API key may do. */
export type KeyScope = keyof typeof actionsOfScope;

/** What can be done with what is stored. */
export type Action = (typeof actionsOfScope)[KeyScope][number];

/** What can be done with what is stored: every action. */
export const actions: readonly Action[] = Object.values(actionsOfScope).flat();

/** What an API key may do: every scope. */
export const scopes = Object.keys(actionsOfScope) as readonly KeyScope[];

/** The scope by which a key may do something. */
export const scopeOf = (action: Action): KeyScope => {
  const found = scopes.find((scope) => (actionsOfScope[scope] as readonly Action[]).includes(action));
  if (!found) throw new TypeError(`No scope allows ${action}.`);
  return found;
};

const reading = ["figures.read", "actions.read"] as const;
const leading = [...reading, "comments.read", "cases.read", "cases.manage", "actions.manage"] as const;
const serving = [
  ...leading,
  "decisions.read",
  "identities.read",
  "answers.add",
  "people.read",
  "waves.sign",
  "comments.translate",
] as const;
const running = [
  ...serving,
  "cases.restricted",
  "surveys.extend",
  "comments.label",
  "people.write",
  "waves.run",
  "codes.manage",
  "messages.manage",
  "looks.manage",
] as const;

/**
 * What a member may do by each role, where the role was given: in a unit and those below it, and there perhaps in some
 * service lines or duty stations only. An officer is a department's customer-experience officer; the privacy officer reads
 * neither figures nor comments.
 */
export const actionsOfRole = {
  owner: actions,
  administrator: [
    ...running,
    "events.send",
    "surveys.manage",
    "webhooks.manage",
    "keys.manage",
    "units.manage",
    "members.manage",
    "audit.read",
    "metrics.scrape",
  ],
  officer: running,
  manager: serving,
  lead: leading,
  viewer: reading,
  privacy: ["people.read", "people.erase", "identities.read", "decisions.read", "audit.read"],
} as const satisfies { readonly [role: string]: readonly Action[] };

/** What a member is in a unit. */
export type Role = keyof typeof actionsOfRole;

/** What a member may be in a unit: every role. */
export const roles = Object.keys(actionsOfRole) as readonly Role[];
