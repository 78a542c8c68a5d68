import { createSocket } from "node:dgram";

/** Text records by name; null answers nothing, "fail" that the server can't. */
export type Records = Readonly<Record<string, readonly string[] | null | "fail">>;

/** A name server on a socket, which knows some text records and no other name. Gives its address with its port. */
export async function startNameServer(
  records: Records,
): Promise<{ readonly address: string; stop: () => Promise<void> }> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const { name, end } = questionOf(query);
    const found = records[name.toLowerCase()];
    if (found === null) return;
    const texts = Array.isArray(found) ? (found as readonly string[]) : [];
    const code = found === "fail" ? 2 : found === undefined ? 3 : 0;
    const header = Buffer.alloc(12);
    header.writeUInt16BE(query.readUInt16BE(0), 0);
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(texts.length, 6);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...texts.map(answer)]), port, address);
  });
  await new Promise<void>((done) => {
    socket.bind(0, "127.0.0.1", done);
  });
  const stop = () =>
    new Promise<void>((done) => {
      socket.close(done);
    });
  return { address: `127.0.0.1:${String(socket.address().port)}`, stop };
}

/** The name that is asked for, and where the question ends (RFC 1035, 4.1.2). */
function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 5 };
}

/** A text record of the name that was asked for, in pieces of up to 255 bytes (RFC 1035, 3.3.14). */
function answer(text: string): Buffer {
  const pieces = (text.match(/[^]{1,200}/g) ?? [""]).map((piece) =>
    Buffer.from(`${String.fromCharCode(piece.length)}${piece}`, "latin1"),
  );
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([head, data]);
}
