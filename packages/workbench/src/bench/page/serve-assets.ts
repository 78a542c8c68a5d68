import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Asset } from "./react-survey.ts";

/** A web server for built files, packed as any would be. */
export interface AssetServer {
  readonly url: string;
  close(): void;
}

/** Serves files on 127.0.0.1, packed once. */
export async function serveAssets(assets: ReadonlyMap<string, Asset>): Promise<AssetServer> {
  const packed = new Map([...assets].map(([path, { type, body }]) => [path, { type, body: gzipSync(body) }]));
  const server = createServer((request, response) => {
    const asset = packed.get(request.url ?? "");
    if (!asset) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": asset.type, "content-encoding": "gzip" }).end(asset.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => server.close() };
}
