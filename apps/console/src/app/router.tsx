import { unsentStates, type UnsentState } from "@afterword/sdk";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readSearch } from "../pages/results/search.ts";
import { consolePath } from "./place.ts";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/home/home-page.tsx"), "HomePage"),
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

const results = createRoute({
  getParentRoute: () => root,
  path: "/results",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../pages/results/results-page.tsx"), "ResultsPage"),
});

const measure = createRoute({
  getParentRoute: () => root,
  path: "/results/measure",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../pages/results/measure-page.tsx"), "MeasurePage"),
});

const drivers = createRoute({
  getParentRoute: () => root,
  path: "/results/drivers",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../pages/results/drivers-page.tsx"), "DriversPage"),
});

const reached = createRoute({
  getParentRoute: () => root,
  path: "/results/reached",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../pages/results/reached-page.tsx"), "ReachedPage"),
});

const comments = createRoute({
  getParentRoute: () => root,
  path: "/results/comments",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../pages/results/comments-page.tsx"), "CommentsPage"),
});

/** Every page of the console by its address. A page's code is loaded when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    results,
    measure,
    drivers,
    reached,
    comments,
    units,
    members,
    keys,
    delivery,
    audit,
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
