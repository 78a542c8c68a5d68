import { createRootRoute } from "@tanstack/react-router";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

/** What every page of the console is below. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
