/**
 * A telephone number as it is stored and sent: `+`, a country and at most 15 digits (E.164), whatever stands between the digits.
 *
 * @returns null for what is none
 * @example parsePhone("+254 (712) 345-678") // "+254712345678"
 */
export function parsePhone(text: string): string | null {
  const plain = text.replace(/[\s().\u00a0-]/g, "").replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(plain) ? plain : null;
}
