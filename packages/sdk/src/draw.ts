/**
 * A number from 0 up to, not including, 1 that follows from two texts: the same for ever and on every machine, and as
 * good as random over many subjects. It decides every sample, so that asking again draws the same lot.
 *
 * Two passes of MurmurHash3 (Austin Appleby, public domain; 32 bits) with different seeds give its 53 bits.
 *
 * @param salt what the draw is for: a rule, a wave. Draws with different salts are independent.
 * @example drawOf("ticket.closed:csat", "INC-48213") < 0.2 // true for about one subject in five
 */
export function drawOf(salt: string, subject: string): number {
  const text = `${salt}\n${subject}`;
  const high = hash(text, 0x9747b28c) >>> 5;
  const low = hash(text, 0x3c6ef372) >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** MurmurHash3 over the text's UTF-16 code units, two of them a block. */
function hash(text: string, seed: number): number {
  let state = seed;
  const paired = text.length & ~1;
  for (let at = 0; at < paired; at += 2) {
    state ^= scramble(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  if (paired < text.length) state ^= scramble(text.charCodeAt(paired));
  state ^= text.length * 2;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
