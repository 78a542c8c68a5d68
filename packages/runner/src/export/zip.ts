import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

/** A file of a zip, whose text comes piece by piece. */
export interface ZipEntry {
  readonly path: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** What the directory at the end says of a file. */
interface Written {
  readonly path: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly plain: number;
  readonly start: number;
}

const deflate = promisify(deflateRaw);
// Each piece ends on a whole byte and refers to nothing before it, so that pieces can be put one after the other.
const piece = { finishFlush: constants.Z_SYNC_FLUSH };
/** An empty last block (RFC 1951, 3.2.6). */
const lastBlock = Buffer.from([3, 0]);
/** Sizes stand after a file (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
/** What a zip of the first kind can say: beyond it there is another, which old programs can't read. */
const largest = 0xffff_ffff;

/**
 * A zip file, made while its files are read: of a file there is never more than a piece in memory.
 *
 * @throws RangeError when it would be larger than 4 GiB
 */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  const count = (bytes: Buffer): Buffer => {
    at += bytes.length;
    if (at > largest) throw new RangeError("A workbook has at most 4 GiB: ask for less at once, or for CSV.");
    return bytes;
  };
  for await (const { path: name, text } of entries) {
    const path = Buffer.from(name);
    const start = at;
    yield count(record(0x04034b50, [20, flags, 8, 0, date], [0, 0, 0], [path.length, 0], path));
    let [crc, packed, plain] = [0, lastBlock.length, 0];
    for await (const some of text) {
      const bytes = Buffer.from(some);
      const less = await deflate(bytes, piece);
      [crc, packed, plain] = [crc32(bytes, crc), packed + less.length, plain + bytes.length];
      if (plain > largest) throw new RangeError("A sheet has at most 4 GiB: ask for less at once, or for CSV.");
      yield count(less);
    }
    yield count(lastBlock);
    yield count(record(0x08074b50, [], [crc, packed, plain], []));
    written.push({ path, crc, packed, plain, start });
  }
  const from = at;
  for (const { path, crc, packed, plain, start } of written)
    yield count(
      record(
        0x02014b50,
        [20, 20, flags, 8, 0, date],
        [crc, packed, plain],
        [path.length, 0, 0, 0, 0, 0, 0, start & 0xffff, start >>> 16],
        path,
      ),
    );
  const n = written.length;
  yield record(0x06054b50, [0, 0, n, n], [at - from, from], [0]);
}

/** 1980-01-01, the first day that a zip knows: two files of the same answers are the same. */
const date = (1 << 5) | 1;

/** A record: its mark, and numbers of two, of four and again of two bytes; a text at the end. */
function record(
  mark: number,
  first: readonly number[],
  middle: readonly number[],
  last: readonly number[],
  text: Buffer = Buffer.alloc(0),
): Buffer {
  const bytes = Buffer.alloc(4 + 2 * first.length + 4 * middle.length + 2 * last.length);
  let at = bytes.writeUInt32LE(mark, 0);
  for (const number of first) at = bytes.writeUInt16LE(number, at);
  for (const number of middle) at = bytes.writeUInt32LE(number, at);
  for (const number of last) at = bytes.writeUInt16LE(number, at);
  return Buffer.concat([bytes, text]);
}
