import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { firstWordsIn, LanguageProvider, wantedHere } from "./app/language.tsx";
import { isPassing } from "./app/problem.ts";
import { router } from "./app/router.tsx";
import { MeProvider } from "./app/session.tsx";
import { shownSecret } from "./app/shown.ts";
import { chosenTheme, showTheme } from "./app/theme.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/popups.css";
import "./style/lists.css";
import "./style/forms.css";
import "./style/tables.css";
import "./style/frame.css";
import "./style/editing.css";

showTheme(chosenTheme());
const queries = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => failures < 2 && isPassing(error), staleTime: 10_000 } },
});
const first = await firstWordsIn(wantedHere());
const place = document.getElementById("console");
if (place === null) throw new Error("The page has no place for the console.");
const loading = <p className="loading">{first.text("console.loading")}</p>;
const ShownApp = lazy(async () => ({ default: (await import("./pages/shown/shown-app.tsx")).ShownApp }));
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider first={first}>
        {shownSecret === null ? (
          <MeProvider fallback={loading}>
            <RouterProvider router={router} />
          </MeProvider>
        ) : (
          <Suspense fallback={loading}>
            <ShownApp />
          </Suspense>
        )}
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
