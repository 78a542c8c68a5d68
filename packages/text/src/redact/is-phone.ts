/** Digits that may be a phone number, with what stands around them. */
export interface Candidate {
  readonly groups: readonly string[];
  readonly sizes: readonly number[];
  /** All of them, as ASCII. */
  readonly digits: string;
  /** What stands between the groups. */
  readonly marks: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Words that say what a number is, in six languages, right before it. */
const callWords =
  /(?:\b(?:tel|phone|telephone|mobile|cell|call|ring|whatsapp|text|sms|fax|line|ph|m[oó]vil|celular|tel[eé]fono|llam\p{L}*|marc\p{L}*|t[eé]l[eé]phone|portable|appel\p{L}*|joindre|num[eé]ro|n[uú]mero)|тел|телефон\p{L}*|звон\p{L}*|моб\p{L}*|номер\p{L}*|هاتف\p{L}*|الهاتف|هاتفي|جوال\p{L}*|الجوال|موبايل\p{L}*|اتصل\p{L}*|رقمي|واتساب|电话|手机|拨打|致电|联系)[\s.:：()]*(?:(?:me|us|is|at|on|no|number|es|al|est|au|me|меня|по|мой|на|هو|على|بي|号码|是|为|我)[\s.:：]*){0,3}[(+＋]*$/iu;
const extensionWords =
  /(?:\b(?:ext|extn|extension|extensi[oó]n|poste|anexo|interno)|внутр|доб|добавочн\p{L}*|تحويلة|分机)[\s.:：]*$/iu;
const otherWords =
  /(?:\b(?:tickets?|incident|request|req|inc|ritm|task|chg|case|order|po|pr|invoice|ref|reference|id|no|nr|billet|demande|commande|facture|r[eé]f|dossier|solicitud|incidencia|pedido|factura|caso|expediente|room|serial|asset|usd|eur|sdg|sar|iban|account|cuenta|compte|isbn)|заявк\p{L}*|обращени\p{L}*|заказ\p{L}*|сч[её]т\p{L}*|инцидент\p{L}*|№|تذكرة|التذكرة|طلب|الطلب|فاتورة|رقم الطلب|رقم التذكرة|工单|单号|订单|编号|发票|账号|资产)(?:\s+(?:number|no|n|n[uú]mero|num[eé]ro|номер|رقم|号))?[\s.:：#№°º-]*$/iu;
const money =
  /^\s?(?:usd|eur|sdg|sar|rub|cny|rmb|chf|egp|xaf|dollars?|euros?|francs?|pesos?|d[oó]lares|руб\p{L}*|долл\p{L}*|евро|دولار|جنيه|ريال|يورو|درهم|元|美元|欧元|人民币)/iu;

/** Whether digits are a phone number. With a plus they nearly always are; else their length, start and groups tell. */
export function isPhone(one: Candidate): boolean {
  const { digits, before, after } = one;
  const length = digits.length;
  if (money.test(after) || length > 15 + 2) return false;
  if (/[+＋]\s?\(?$/u.test(before) || /^[+＋]/u.test(after)) return length >= 8 && length <= 15;
  if (isDate(one) || isAddress(one) || otherWords.test(before)) return false;
  if (extensionWords.test(before)) return length >= 3 && length <= 6;
  if (callWords.test(before)) return length >= 5 && length <= 15 && !isThousands(one);
  return isAbroad(one) || isNational(one) || isShaped(one);
}

/** 00 and a country's number. */
const isAbroad = ({ digits }: Candidate): boolean => /^00[1-9]\d{8,13}$/.test(digits);

/** With the 0 that is dialled within a country; a number that is filled up with zeros is an id. */
const isNational = ({ digits, marks }: Candidate): boolean =>
  (/^0[1-9]\d{7,9}$/.test(digits) && !marks.some((mark) => mark === ".")) ||
  (/^0[1-9]\d{8}$/.test(digits) && marks.length === 4);

/** As whole countries write theirs: 555-123-4567, 8 (916) 123-45-67, 138 0013 8000, 612 345 678. */
function isShaped({ digits, sizes, marks }: Candidate): boolean {
  const shape = sizes.join("-");
  if (/^[78]9\d{9}$/.test(digits) || /^1[3-9]\d{9}$/.test(digits))
    return /^(?:11|1-3-3-2-2|1-3-3-4|3-4-4|1-10|3-3-5)$/.test(shape);
  if (/^(?:1-3-3-2-2|1-3-7)$/.test(shape)) return /^[78]/.test(digits);
  if (/^(?:1-)?3-3-4$/.test(shape)) return /^1?[2-9]/.test(digits);
  if (shape === "3-3-3" || shape === "3-2-2-2")
    return /^[6-9]/.test(digits) && marks.every((mark) => /^[\s-]+$/u.test(mark));
  return false;
}

/** 2026-11-22, 22/11/2026, 22.11.26, and from year to year. */
function isDate({ groups, sizes }: Candidate): boolean {
  const shape = sizes.join("-");
  const isYear = (text: string | undefined) => /^(?:19|20)\d\d$/.test(text ?? "");
  if (/^4-[12]-[12](?:-[12]-[12])?$/.test(shape)) return isYear(groups[0]);
  if (/^[12]-[12]-(?:2|4)$/.test(shape)) return shape.endsWith("2") || isYear(groups[2]);
  return groups.length > 0 && groups.every(isYear);
}

/** Of a computer: 192.168.1.10; or a version. */
const isAddress = ({ groups, marks }: Candidate): boolean =>
  groups.length >= 2 &&
  groups.length <= 4 &&
  marks.every((mark) => mark === ".") &&
  groups.every((group) => Number(group) <= 255);

/** 1 250 000 */
const isThousands = ({ sizes, digits }: Candidate): boolean =>
  sizes.length > 1 && (sizes[0] ?? 0) <= 3 && sizes.slice(1).every((size) => size === 3) && /^[1-5]/.test(digits);
