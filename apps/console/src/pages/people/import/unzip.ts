import { FileFault } from "./file-row.ts";

/** Bytes of one part of a workbook, unpacked: a small file can be made to become any size. */
const mostBytes = 200 * 1_048_576;

/** Where the packed bytes of a part are. */
interface Part {
  readonly isPacked: boolean;
  readonly start: number;
  readonly packed: number;
}

/**
 * The parts of a ZIP file by their names, each read when it is asked for; null where there is none of the name (APPNOTE.TXT 4.3).
 *
 * @throws FileFault `workbook` where it is no ZIP file, `large` where a part is too large
 */
export function unzip(bytes: ArrayBuffer): (name: string) => Promise<string | null> {
  const parts = directoryOf(bytes);
  return async (name) => {
    const part = parts.get(name);
    if (!part) return null;
    const { isPacked, start, packed } = part;
    const stream = new Blob([bytes.slice(start, start + packed)]).stream();
    return textOf(isPacked ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream);
  };
}

function directoryOf(bytes: ArrayBuffer): Map<string, Part> {
  const view = new DataView(bytes);
  const parts = new Map<string, Part>();
  try {
    let end = view.byteLength - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const lengthOf = (where: number) => view.getUint16(at + where, true);
      const name = new TextDecoder().decode(new Uint8Array(bytes, at + 46, lengthOf(28)));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      parts.set(name, { isPacked: lengthOf(10) !== 0, start, packed: view.getUint32(at + 20, true) });
      at += 46 + lengthOf(28) + lengthOf(30) + lengthOf(32);
    }
  } catch {
    // Something is beyond its end.
    throw new FileFault("workbook");
  }
  return parts;
}

async function textOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FileFault("workbook");
    });
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) throw new FileFault("large");
    text += decoder.decode(value, { stream: true });
  }
}
