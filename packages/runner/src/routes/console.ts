import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { html, render } from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { readCookie, sessionOf, setCookie } from "../http/session-cookie.ts";
import type { Parts } from "../parts.ts";
import { pathOf } from "./visit.ts";

/** What the page may load: its own files and the API, and pictures that it draws itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/**
 * The administrators' web application, from the folder it was built into. Its files are named after what is in them, and so
 * are kept by browsers for good; the page itself never is. Whoever has not signed in is led to do so, and back.
 */
export function consoleRoutes(router: Router, parts: Parts, folder: string): void {
  const base = render(html`<base href="${pathOf(parts, "/console/")}">`);
  const page = readFileSync(join(folder, "index.html"), "utf8").replace(/<base [^>]*>/, () => base);
  const findAsset = assetsIn(join(folder, "assets"));

  router.get("/console/assets/:name", async (request: Request<{ name: string }>, response: Response) => {
    const asset = await findAsset(request.params.name);
    if (!asset) throw new ProblemError("not_found");
    const isPacked = request.acceptsEncodings("gzip") === "gzip";
    response.set({ "Content-Type": asset.type, "Cache-Control": "public, max-age=31536000, immutable" });
    if (isPacked) response.set("Content-Encoding", "gzip");
    response.vary("Accept-Encoding").end(isPacked ? asset.packed : asset.plain);
  });

  const send = (response: Response): void => {
    response.set({ "Content-Security-Policy": policy, "X-Robots-Tag": "noindex" }).type("html").end(page);
  };

  // What it shows is in the part of its address that no browser sends: by it, the page asks for figures as anybody with a key.
  router.get("/console/shown", (_request: Request, response: Response) => {
    send(response);
  });

  const show = async (request: Request, response: Response): Promise<void> => {
    const opened = await sessionOf(parts, request);
    if (opened?.session.stage !== "full") {
      setCookie(response, parts.settings, "to", encodeURIComponent(request.url));
      response.redirect(303, pathOf(parts, "/signin"));
      return;
    }
    send(response);
  };
  router.get("/console", show);
  router.get("/console/*page", show);
}

/** Where somebody who has signed in goes on: where they wanted to go, as far as that is in the console. */
export function consolePathAfter(parts: Parts, request: Request, response: Response): string {
  const wanted = decoded(readCookie(parts.settings, request, "to"));
  setCookie(response, parts.settings, "to", null);
  return pathOf(
    parts,
    wanted !== null && /^\/console(?:[/?][\w\-./?=&%+~:,[\]]*)?$/.test(wanted) ? wanted : "/console",
  );
}

function decoded(value: string | null): string | null {
  try {
    return value === null ? null : decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Finds a file of a folder by its name. Each is read and packed when it is first asked for: together they are some megabytes. */
function assetsIn(folder: string): (name: string) => Promise<Asset> | undefined {
  const names = new Set(readdirSync(folder));
  const known = new Map<string, Promise<Asset>>();
  const read = async (name: string): Promise<Asset> => {
    const plain = await readFile(join(folder, name));
    return { type: types[extname(name)] ?? "application/octet-stream", plain, packed: await packed(plain) };
  };
  return (name) => {
    if (!names.has(name)) return undefined;
    const asset = known.get(name) ?? read(name);
    known.set(name, asset);
    // One that can't be read now may be there again later.
    asset.catch(() => known.delete(name));
    return asset;
  };
}

const packed = promisify(gzip);
