import { changeMe, type Ctx } from "@afterword/fieldwork";
import { check, meChange, type LinkInput, type MemberChange, type MemberInput, type SessionEnd } from "@afterword/sdk";
import type { Response, Router } from "express";
import { membersTransport, meTransport } from "../members-transport.ts";
import { tooMany } from "../http/limits.ts";
import { Created, mount, Renewed } from "../http/mount.ts";
import type { SignInLimits } from "../http/sign-in-limits.ts";
import { tellLimit } from "../http/tell-limit.ts";
import type { Parts } from "../parts.ts";

/** The routes of the people who administer, and of whoever calls. */
export function memberRoutes(router: Router, parts: Parts, { changes }: SignInLimits): void {
  const on = (ctx: Ctx) => membersTransport(() => ctx);
  const own = (ctx: Ctx) => meTransport(() => ctx, parts.settings).me;
  const idOf = (params: Readonly<Record<string, string>>) => params["id"] ?? "";
  mount(router, parts, "listMembers", (ctx) => on(ctx).members.list());
  mount(
    router,
    parts,
    "inviteMember",
    async (ctx, { body }) => new Created(await on(ctx).members.invite(body as MemberInput)),
  );
  mount(router, parts, "changeMember", (ctx, { params, body }) =>
    on(ctx).members.change(idOf(params), body as MemberChange),
  );
  mount(
    router,
    parts,
    "linkMember",
    async (ctx, { params, body }) => new Created(await on(ctx).members.link(idOf(params), body as LinkInput)),
  );
  mount(router, parts, "removeMember", (ctx, { params }) => on(ctx).members.remove(idOf(params)));
  mount(router, parts, "readMe", (ctx) => own(ctx).get());
  mount(router, parts, "changeMe", async (ctx, { body }, response) => {
    const change = check(meChange, body, "invalid_request");
    if (change.password !== undefined) limitChanges(ctx, response);
    const { me, session } = await changeMe(ctx, change, parts.settings);
    if (session === null) return me;
    changes.giveBack(ctx.actor.id);
    return new Renewed(me, session);
  });
  mount(router, parts, "listSessions", (ctx) => own(ctx).sessions());
  mount(router, parts, "endSession", async (ctx, { params, body }, response) => {
    limitChanges(ctx, response);
    const done = await own(ctx).endSession(idOf(params), body as SessionEnd);
    changes.giveBack(ctx.actor.id);
    return done;
  });
  mount(router, parts, "endSessions", async (ctx) => new Renewed(await own(ctx).endSessions(), null));

  /** A session that was left open is no place to guess a password at. */
  function limitChanges(ctx: Ctx, response: Response): void {
    const wait = changes.take(ctx.actor.id);
    tellLimit(response, "changes", changes, ctx.actor.id);
    if (wait > 0) throw tooMany(response, wait, "changes");
  }
}
