import { folder } from "@afterword/console";
import type { AfterwordOptions } from "@afterword/runner";
import type { Project } from "@afterword/sdk";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject, test } from "vitest";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { makeOwner, type SignedIn } from "../stories/signing-in.ts";
import { atDesk, type Desk, type Manner } from "./at-desk.ts";

/** A console with its owner, shared by the stories of a file. */
export interface Room {
  readonly aw: Served;
  readonly owner: SignedIn;
  /** For who has not signed in. */
  readonly browser: Browser;
  /** Lets a member sit down at the console. */
  sit(member: SignedIn, manner: Manner): Promise<Desk>;
}

/** A story that needs a browser. */
export const story: ReturnType<typeof test.skipIf> = test.skipIf(inject("chromiumPath") === null);

/**
 * Serves a console before the stories of a file, and stops it after them.
 *
 * @param project the stories' own unless it is given
 * @param options more options of the runner; they are asked for once, before it starts
 */
export function consoleRoom(
  project?: Project,
  options: () => Partial<AfterwordOptions> | Promise<Partial<AfterwordOptions>> = () => ({}),
): Room {
  let made: (Pick<Room, "aw" | "owner"> & { readonly browser: Browser | undefined }) | undefined;
  const there = () => {
    if (made === undefined) throw new Error("The room is there once its stories begin.");
    return made;
  };
  beforeAll(async () => {
    const browser = await openBrowser();
    const aw = await serve("file::memory:", project, { console: folder, ...(await options()) });
    made = { aw, browser, owner: await makeOwner(aw) };
  }, 120_000);
  afterAll(async () => {
    await made?.browser?.close();
    await made?.aw.stop();
  });
  return {
    get aw() {
      return there().aw;
    },
    get owner() {
      return there().owner;
    },
    get browser() {
      return there().browser!;
    },
    sit: (member, manner) => atDesk(there().browser!, there().aw, member, manner),
  };
}
