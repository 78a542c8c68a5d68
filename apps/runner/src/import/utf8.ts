import { isUtf8 } from "node:buffer";
import { ImportMistake } from "./mistake.ts";

/** Looks at bytes as they pass, and remembers when some were not UTF-8. */
export class Utf8Watch {
  isDamaged = false;

  async *watch(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let rest: Buffer = Buffer.alloc(0);
    let isFirst = true;
    for await (const chunk of chunks) {
      if (isFirst && isUtf16(chunk)) throw new ImportMistake("The file is UTF-16. Save it as CSV in UTF-8.");
      isFirst = false;
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.length - unfinished(bytes);
      if (!isUtf8(bytes.subarray(0, end))) this.isDamaged = true;
      rest = bytes.subarray(end);
      yield chunk;
    }
    if (rest.length > 0) this.isDamaged = true;
  }
}

const isUtf16 = (chunk: Buffer): boolean => ["fffe", "feff"].includes(chunk.subarray(0, 2).toString("hex"));

/** How many bytes at the end begin a character that the next chunk goes on with. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
