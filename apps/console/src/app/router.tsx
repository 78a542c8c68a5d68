import { suppressionReasons, unsentStates, type SuppressionReason, type UnsentState } from "@afterword/sdk";
import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readNewSearch, readRecordsSearch } from "../pages/records/search.ts";
import { readActionsSearch, readPlanSearch, readProposalsSearch } from "../pages/actions/search.ts";
import { readCasesSearch } from "../pages/cases/search.ts";
import { readMailSearch } from "../pages/mails/search.ts";
import { readLookUp } from "../pages/decisions/search.ts";
import { editTabs, type EditTab } from "../pages/surveys/edit/tabs.ts";
import { figureRoutes } from "./figure-routes.ts";
import { outgoingRoutes } from "./outgoing-routes.ts";
import { consolePath } from "./place.ts";
import { root } from "./root-route.ts";

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/home/home-page.tsx"), "HomePage"),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("../pages/welcome/welcome-page.tsx"), "WelcomePage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("../pages/account/account-page.tsx"), "AccountPage"),
});

const units = createRoute({
  getParentRoute: () => root,
  path: "/units",
  component: lazyRouteComponent(() => import("../pages/units/units-page.tsx"), "UnitsPage"),
});

const members = createRoute({
  getParentRoute: () => root,
  path: "/members",
  component: lazyRouteComponent(() => import("../pages/members/members-page.tsx"), "MembersPage"),
});

const signOffs = createRoute({
  getParentRoute: () => root,
  path: "/sign-offs",
  component: lazyRouteComponent(() => import("../pages/sign-offs/sign-offs-page.tsx"), "SignOffsPage"),
});

const looks = createRoute({
  getParentRoute: () => root,
  path: "/looks",
  validateSearch: ({ unit }): { unit?: string } => (typeof unit === "string" ? { unit } : {}),
  component: lazyRouteComponent(() => import("../pages/looks/looks-page.tsx"), "LooksPage"),
});

const mails = createRoute({
  getParentRoute: () => root,
  path: "/mails",
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import("../pages/mails/mails-page.tsx"), "MailsPage"),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: "/keys",
  component: lazyRouteComponent(() => import("../pages/keys/keys-page.tsx"), "KeysPage"),
});

const delivery = createRoute({
  getParentRoute: () => root,
  path: "/delivery",
  validateSearch: ({ state }): { state?: UnsentState } => {
    const known = unsentStates.find((one) => one === state);
    return known === undefined ? {} : { state: known };
  },
  component: lazyRouteComponent(() => import("../pages/delivery/delivery-page.tsx"), "DeliveryPage"),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: ({ actor, object }): { actor?: string; object?: string } => ({
    ...(typeof actor === "string" && { actor }),
    ...(typeof object === "string" && { object }),
  }),
  component: lazyRouteComponent(() => import("../pages/audit/audit-page.tsx"), "AuditPage"),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: "/cases",
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import("../pages/cases/cases-page.tsx"), "CasesPage"),
});

const alerts = createRoute({
  getParentRoute: () => root,
  path: "/cases/alerts",
  validateSearch: ({ one }): { one?: string } => (typeof one === "string" ? { one } : {}),
  component: lazyRouteComponent(() => import("../pages/cases/alerts/alerts-page.tsx"), "AlertsPage"),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: "/cases/$id",
  component: lazyRouteComponent(() => import("../pages/cases/case-page.tsx"), "CasePage"),
});

const actions = createRoute({
  getParentRoute: () => root,
  path: "/actions",
  validateSearch: readActionsSearch,
  component: lazyRouteComponent(() => import("../pages/actions/actions-page.tsx"), "ActionsPage"),
});

const newAction = createRoute({
  getParentRoute: () => root,
  path: "/actions/new",
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import("../pages/actions/new-action-page.tsx"), "NewActionPage"),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: "/actions/proposals",
  validateSearch: readProposalsSearch,
  component: lazyRouteComponent(() => import("../pages/actions/proposals-page.tsx"), "ProposalsPage"),
});

const cards = createRoute({
  getParentRoute: () => root,
  path: "/cards",
  component: lazyRouteComponent(() => import("../pages/cards/cards-page.tsx"), "CardsPage"),
});

const records = createRoute({
  getParentRoute: () => root,
  path: "/records",
  validateSearch: readRecordsSearch,
  component: lazyRouteComponent(() => import("../pages/records/records-page.tsx"), "RecordsPage"),
});
const newRecord = createRoute({
  getParentRoute: () => root,
  path: "/records/new",
  validateSearch: readNewSearch,
  component: lazyRouteComponent(() => import("../pages/records/new-record-page.tsx"), "NewRecordPage"),
});
const oneRecord = createRoute({
  getParentRoute: () => root,
  path: "/records/$id",
  component: lazyRouteComponent(() => import("../pages/records/record-page.tsx"), "RecordPage"),
});

const oneAction = createRoute({
  getParentRoute: () => root,
  path: "/actions/$id",
  component: lazyRouteComponent(() => import("../pages/actions/action-page.tsx"), "ActionPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: lazyRouteComponent(() => import("../pages/people/people-page.tsx"), "PeoplePage"),
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    typeof search === "string" || typeof search === "number" ? { search: String(search) } : {},
});

const importPeople = createRoute({
  getParentRoute: () => root,
  path: "/people/import",
  component: lazyRouteComponent(() => import("../pages/people/import/import-page.tsx"), "ImportPage"),
});

const person = createRoute({
  getParentRoute: () => root,
  path: "/people/$id",
  component: lazyRouteComponent(() => import("../pages/people/person-page.tsx"), "PersonPage"),
  validateSearch: ({ erased }: Record<string, unknown>): { erased?: true } => (erased === true ? { erased } : {}),
});

const waves = createRoute({
  getParentRoute: () => root,
  path: "/waves",
  component: lazyRouteComponent(() => import("../pages/waves/waves-page.tsx"), "WavesPage"),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  component: lazyRouteComponent(() => import("../pages/rules/rules-page.tsx"), "RulesPage"),
});

const decisions = createRoute({
  getParentRoute: () => root,
  path: "/decisions",
  component: lazyRouteComponent(() => import("../pages/decisions/decisions-page.tsx"), "DecisionsPage"),
  validateSearch: readLookUp,
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: "/webhooks",
  component: lazyRouteComponent(() => import("../pages/webhooks/webhooks-page.tsx"), "WebhooksPage"),
});

const webhook = createRoute({
  getParentRoute: () => root,
  path: "/webhooks/$id",
  component: lazyRouteComponent(() => import("../pages/webhooks/webhook-page.tsx"), "WebhookPage"),
});

const suppressions = createRoute({
  getParentRoute: () => root,
  path: "/suppressions",
  component: lazyRouteComponent(() => import("../pages/suppressions/suppressions-page.tsx"), "SuppressionsPage"),
  validateSearch: ({ why }: Record<string, unknown>): { why?: SuppressionReason } => {
    const known = suppressionReasons.find((one) => one === why);
    return known === undefined ? {} : { why: known };
  },
});

const health = createRoute({
  getParentRoute: () => root,
  path: "/health",
  component: lazyRouteComponent(() => import("../pages/health/health-page.tsx"), "HealthPage"),
});

const planWave = createRoute({
  getParentRoute: () => root,
  path: "/waves/new",
  component: lazyRouteComponent(() => import("../pages/waves/plan/plan-page.tsx"), "PlanPage"),
  validateSearch: ({ step, survey }: Record<string, unknown>): { step?: number; survey?: string } => ({
    ...(typeof step === "number" && step >= 1 && step <= 4 && { step: Math.trunc(step) }),
    ...(typeof survey === "string" && { survey }),
  }),
});

const wave = createRoute({
  getParentRoute: () => root,
  path: "/waves/$id",
  component: lazyRouteComponent(() => import("../pages/waves/wave-page.tsx"), "WavePage"),
  validateSearch: ({ by }: Record<string, unknown>): { by?: string } => (typeof by === "string" ? { by } : {}),
});

const surveys = createRoute({
  getParentRoute: () => root,
  path: "/surveys",
  component: lazyRouteComponent(() => import("../pages/surveys/surveys-page.tsx"), "SurveysPage"),
});

const newSurvey = createRoute({
  getParentRoute: () => root,
  path: "/surveys/new",
  component: lazyRouteComponent(() => import("../pages/surveys/new-survey-page.tsx"), "NewSurveyPage"),
});

const survey = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$id",
  component: lazyRouteComponent(() => import("../pages/surveys/survey-page.tsx"), "SurveyPage"),
});

const editSurvey = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$id/edit",
  component: lazyRouteComponent(() => import("../pages/surveys/edit/edit-page.tsx"), "EditPage"),
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: EditTab } => {
    const known = editTabs.find((one) => one === tab);
    return known === undefined ? {} : { tab: known };
  },
});

const additions = createRoute({
  getParentRoute: () => root,
  path: "/additions",
  component: lazyRouteComponent(() => import("../pages/additions/additions-page.tsx"), "AdditionsPage"),
});

const addition = createRoute({
  getParentRoute: () => root,
  path: "/additions/$survey/$unit",
  component: lazyRouteComponent(() => import("../pages/additions/addition-page.tsx"), "AdditionPage"),
});

/** Every page of the console by its address. A page's code is loaded when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    welcome,
    actions,
    newAction,
    proposals,
    cards,
    ...figureRoutes,
    ...outgoingRoutes,
    records,
    newRecord,
    oneRecord,
    oneAction,
    cases,
    alerts,
    oneCase,
    units,
    members,
    signOffs,
    looks,
    mails,
    keys,
    delivery,
    audit,
    people,
    importPeople,
    person,
    surveys,
    newSurvey,
    survey,
    editSurvey,
    additions,
    addition,
    waves,
    planWave,
    wave,
    rules,
    decisions,
    health,
    suppressions,
    webhooks,
    webhook,
    account,
  ]),
  basepath: consolePath,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
