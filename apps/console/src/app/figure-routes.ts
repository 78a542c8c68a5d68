import { readResultsSearch } from "@afterword/sdk";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readCodingSearch } from "../pages/coding/search.ts";
import { root } from "./root-route.ts";

const results = createRoute({
  getParentRoute: () => root,
  path: "/results",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../pages/results/results-page.tsx"), "ResultsPage"),
});

const measure = createRoute({
  getParentRoute: () => root,
  path: "/results/measure",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../pages/results/measure-page.tsx"), "MeasurePage"),
});

const drivers = createRoute({
  getParentRoute: () => root,
  path: "/results/drivers",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../pages/results/drivers-page.tsx"), "DriversPage"),
});

const reached = createRoute({
  getParentRoute: () => root,
  path: "/results/reached",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../pages/results/reached-page.tsx"), "ReachedPage"),
});

const comments = createRoute({
  getParentRoute: () => root,
  path: "/results/comments",
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import("../pages/results/comments-page.tsx"), "CommentsPage"),
});

const coding = createRoute({
  getParentRoute: () => root,
  path: "/coding",
  validateSearch: readCodingSearch,
  component: lazyRouteComponent(() => import("../pages/coding/coding-page.tsx"), "CodingPage"),
});

const codebook = createRoute({
  getParentRoute: () => root,
  path: "/codebook",
  component: lazyRouteComponent(() => import("../pages/codebook/codebook-page.tsx"), "CodebookPage"),
});

const services = createRoute({
  getParentRoute: () => root,
  path: "/services",
  component: lazyRouteComponent(() => import("../pages/services/services-page.tsx"), "ServicesPage"),
});

const oneService = createRoute({
  getParentRoute: () => root,
  path: "/services/$id",
  component: lazyRouteComponent(() => import("../pages/services/service-page.tsx"), "ServicePage"),
});

const oneIndicator = createRoute({
  getParentRoute: () => root,
  path: "/indicators/$id",
  component: lazyRouteComponent(() => import("../pages/services/indicator-page.tsx"), "IndicatorPage"),
});

/** The pages of figures: results, what people wrote, and what services keep. */
export const figureRoutes = [
  results,
  measure,
  drivers,
  reached,
  comments,
  coding,
  codebook,
  services,
  oneService,
  oneIndicator,
] as const;
