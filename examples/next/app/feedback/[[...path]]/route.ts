import { afterword } from "../../../afterword.ts";

/** Nothing of it is made ahead, when the app is built. */
export const dynamic = "force-dynamic";

/** Everything below `/feedback`: pages, the API, the embed's script. Next hands on the address that its proxy named last. */
async function handle(request: Request): Promise<Response> {
  const aw = await afterword();
  const ip = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return aw.fetch(request, ip === undefined ? {} : { ip });
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
