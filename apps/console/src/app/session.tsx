import type { Action, Me } from "@afterword/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { aw } from "./client.ts";

/** Who has signed in. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: () => aw.me.get(), staleTime: 60_000 });

const MeContext = createContext<Me | null>(null);

/** Tells the pages who has signed in; shows nothing before that is known. */
export function MeProvider({ children, fallback }: { readonly children: ReactNode; readonly fallback: ReactNode }) {
  const { data } = useQuery(meQuery);
  return data ? <MeContext value={data}>{children}</MeContext> : fallback;
}

type Parts = Me["grants"][number]["parts"];

interface GuestProps {
  readonly mode: Me["mode"];
  /** Whose figures the view shows; null is everybody's. */
  readonly parts: Parts;
  readonly children: ReactNode;
}

/** Somebody with the link to a view: they have no account, and may do nothing else. */
export function GuestProvider({ mode, parts, children }: GuestProps) {
  const guest = { kind: "key", id: "", email: null, name: null, locale: null, absence: null, mode } as const;
  const grants = [{ actions: ["figures.read"], parts }];
  return <MeContext value={{ ...guest, languages: [], roles: [], warnings: [], grants }}>{children}</MeContext>;
}

/** Who has signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error("Nobody has signed in.");
  return me;
}

/** Whether somebody may do something, at least in a part of the organisation; with `everywhere`, in all of it. */
export function may({ grants }: Me, action: Action, where: "somewhere" | "everywhere" = "somewhere"): boolean {
  return grants.some(({ actions, parts }) => actions.includes(action) && (where === "somewhere" || parts === null));
}

/** The parts of the organisation in which somebody may do something; null is all of it. */
export function partsWhere({ grants }: Me, action: Action): Parts {
  const allowed = grants.filter(({ actions }) => actions.includes(action)).map(({ parts }) => parts);
  return allowed.includes(null) ? null : allowed.flatMap((parts) => parts ?? []);
}
