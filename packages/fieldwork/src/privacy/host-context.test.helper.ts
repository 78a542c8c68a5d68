import type { Scope, Store } from "@afterword/store";
import type { CompiledProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { passwordCost } from "../members/password.ts";
import { secretFrom } from "../secret.ts";

/** The context of the host's own process at one moment; no mail leaves it. */
export const hostContext = (of: {
  readonly scope: Scope;
  readonly store: Store;
  readonly project: CompiledProject;
  readonly now: number;
}): Ctx => ({
  ...of,
  actor: { kind: "host", id: "host" },
  parts: null,
  realNow: of.now,
  delivery: {} as Ctx["delivery"],
  secret: secretFrom("x".repeat(32)),
  passwordCost,
  publicUrl: "",
  bounceDomain: null,
  senders: { from: "afterword@example.org", replyTo: null, domains: ["example.org"] },
});
