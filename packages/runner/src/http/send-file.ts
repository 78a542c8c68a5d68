import { once } from "node:events";
import type { Request, Response } from "express";

/** A reply that is a file, whose bytes are made while they are sent. */
export class FileReply {
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncGenerator<Uint8Array>;

  constructor(file: Pick<FileReply, "name" | "type" | "bytes">) {
    this.name = file.name;
    this.type = file.type;
    this.bytes = file.bytes;
  }
}

/**
 * Sends a file as fast as it is taken, and makes nothing for a client that is gone. What fails before the first byte is a
 * problem like any other. After it the connection is reset, so that what has arrived by then passes for a whole file nowhere,
 * not even with a proxy that speaks HTTP/1.0.
 */
export async function sendFile(request: Request, response: Response, { name, type, bytes }: FileReply): Promise<void> {
  try {
    const isHead = request.method === "HEAD";
    const first = isHead ? undefined : await bytes.next();
    response.set({ "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` });
    response.flushHeaders();
    if (first?.done === false) await send(response, first.value);
    if (!isHead) for await (const part of bytes) await send(response, part);
    response.end();
  } catch (error) {
    if (response.destroyed) return;
    if (response.headersSent) reset(response);
    throw error;
  } finally {
    await bytes.return(undefined);
  }
}

/** A client that is gone. */
class Gone extends Error {}

async function send(response: Response, part: Uint8Array): Promise<void> {
  if (response.destroyed) throw new Gone();
  if (response.write(part)) return;
  const over = new AbortController();
  const gone = () => {
    over.abort();
  };
  response.once("close", gone);
  try {
    await once(response, "drain", { signal: over.signal });
  } finally {
    response.off("close", gone);
  }
}

/** A connection that merely ends is, without a length, how HTTP/1.0 ends a file. */
function reset({ socket }: Response): void {
  if (socket === null) return;
  if ("encrypted" in socket) socket.destroy();
  else socket.resetAndDestroy();
}
