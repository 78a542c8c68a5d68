import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root-route.ts";

const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  component: lazyRouteComponent(() => import("../pages/reports/reports-page.tsx"), "ReportsPage"),
});

const oneReport = createRoute({
  getParentRoute: () => root,
  path: "/reports/of/$id",
  component: lazyRouteComponent(() => import("../pages/reports/report-page.tsx"), "ReportPage"),
});

const oneEdition = createRoute({
  getParentRoute: () => root,
  path: "/reports/$id",
  component: lazyRouteComponent(() => import("../pages/reports/edition-page.tsx"), "EditionPage"),
});

const collections = createRoute({
  getParentRoute: () => root,
  path: "/collections",
  component: lazyRouteComponent(() => import("../pages/collections/collections-page.tsx"), "CollectionsPage"),
});

const oneCollection = createRoute({
  getParentRoute: () => root,
  path: "/collections/$id",
  component: lazyRouteComponent(() => import("../pages/collections/collection-page.tsx"), "CollectionPage"),
});

const aggregates = createRoute({
  getParentRoute: () => root,
  path: "/aggregates",
  component: lazyRouteComponent(() => import("../pages/aggregates/aggregates-page.tsx"), "AggregatesPage"),
});

/** The pages of what goes out: reports, what is told to other organisations, and to the public. */
export const outgoingRoutes = [reports, oneReport, oneEdition, collections, oneCollection, aggregates] as const;
