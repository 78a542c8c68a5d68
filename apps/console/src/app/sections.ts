import type { FirstKey } from "@afterword/language/console";
import type { Action, Me } from "@afterword/sdk";
import { may } from "./session.tsx";

/** A page of the menu: who may do its action sees it. */
export interface Section {
  readonly path: string;
  readonly label: FirstKey;
  /** What it is for, in a sentence. */
  readonly about: FirstKey;
  /** Null is for everybody who has signed in. */
  readonly action: Action | null;
  /** Whether it is about the organisation as a whole, and nothing for who is let into a part. */
  readonly isWhole?: true;
}

/** The pages of the console, as the menu shows them. */
export const sections: readonly { readonly label: FirstKey; readonly pages: readonly Section[] }[] = [
  {
    label: "console.group.results",
    pages: [
      {
        path: "/results",
        label: "console.results.title",
        about: "console.results.about",
        action: "figures.read",
      },
      {
        path: "/services",
        label: "console.services.title",
        about: "console.services.about",
        action: "figures.read",
      },
      {
        path: "/coding",
        label: "console.coding.title",
        about: "console.coding.about",
        action: "comments.label",
        isWhole: true,
      },
      {
        path: "/codebook",
        label: "console.codebook.title",
        about: "console.codebook.about",
        action: "surveys.manage",
        isWhole: true,
      },
    ],
  },
  {
    label: "console.group.following",
    pages: [
      {
        path: "/cases",
        label: "console.cases.title",
        about: "console.cases.about",
        action: "cases.read",
      },
      {
        path: "/actions",
        label: "console.actions.title",
        about: "console.actions.about",
        action: "actions.read",
      },
      {
        path: "/records",
        label: "console.records.title",
        about: "console.records.about",
        action: "comments.read",
      },
    ],
  },
  {
    label: "console.group.telling",
    pages: [
      {
        path: "/cards",
        label: "console.cards.title",
        about: "console.cards.about",
        action: "actions.read",
      },
      {
        path: "/reports",
        label: "console.reports.title",
        about: "console.reports.about",
        action: "figures.read",
      },
      {
        path: "/aggregates",
        label: "console.aggregates.title",
        about: "console.aggregates.about",
        action: "figures.read",
        isWhole: true,
      },
      {
        path: "/collections",
        label: "console.collections.title",
        about: "console.collections.about",
        action: "figures.read",
        isWhole: true,
      },
    ],
  },
  {
    label: "console.group.asking",
    pages: [
      {
        path: "/surveys",
        label: "console.surveys.title",
        about: "console.surveys.about",
        action: "surveys.manage",
        isWhole: true,
      },
      {
        path: "/additions",
        label: "console.additions.title",
        about: "console.additions.about",
        action: "surveys.extend",
      },
      {
        path: "/people",
        label: "console.people.title",
        about: "console.people.about",
        action: "people.read",
      },
      {
        path: "/waves",
        label: "console.waves.title",
        about: "console.waves.about",
        action: "figures.read",
        isWhole: true,
      },
      {
        path: "/sign-offs",
        label: "console.signOffs.title",
        about: "console.signOffs.about",
        action: "waves.sign",
      },
      {
        path: "/rules",
        label: "console.rules.title",
        about: "console.rules.about",
        action: "figures.read",
      },
      {
        path: "/decisions",
        label: "console.decisions.title",
        about: "console.decisions.about",
        action: "decisions.read",
      },
    ],
  },
  {
    label: "console.group.administration",
    pages: [
      {
        path: "/welcome",
        label: "console.welcome.title",
        about: "console.welcome.about",
        action: "units.manage",
        isWhole: true,
      },
      {
        path: "/units",
        label: "console.units.title",
        about: "console.units.about",
        action: "units.manage",
        isWhole: true,
      },
      {
        path: "/looks",
        label: "console.looks.title",
        about: "console.looks.about",
        action: "looks.manage",
      },
      {
        path: "/mails",
        label: "console.mails.title",
        about: "console.mails.about",
        action: "looks.manage",
      },
      {
        path: "/members",
        label: "console.members.title",
        about: "console.members.about",
        action: "members.manage",
        isWhole: true,
      },
      {
        path: "/keys",
        label: "console.keys.title",
        about: "console.keys.about",
        action: "keys.manage",
        isWhole: true,
      },
      {
        path: "/webhooks",
        label: "console.webhooks.title",
        about: "console.webhooks.about",
        action: "webhooks.manage",
        isWhole: true,
      },
      {
        path: "/delivery",
        label: "console.delivery.title",
        about: "console.delivery.about",
        action: "messages.manage",
        isWhole: true,
      },
      {
        path: "/suppressions",
        label: "console.suppressions.title",
        about: "console.suppressions.about",
        action: "people.read",
      },
      {
        path: "/health",
        label: "console.health.title",
        about: "console.health.about",
        action: "metrics.scrape",
        isWhole: true,
      },
      {
        path: "/audit",
        label: "console.audit.title",
        about: "console.audit.about",
        action: "audit.read",
        isWhole: true,
      },
      { path: "/account", label: "console.account", about: "console.account.about", action: null },
    ],
  },
];

/** Whether somebody finds something at a page of the menu. */
export const mayOpen = (me: Me, { action, isWhole }: Section): boolean =>
  action === null || may(me, action, isWhole ? "everywhere" : "somewhere");

/** The page of the menu that an address of the console belongs to; none for the first page. */
export const sectionAt = (path: string): Section | undefined =>
  sections.flatMap(({ pages }) => pages).find((page) => path === page.path || path.startsWith(`${page.path}/`));
