/** Numbers as people type them around the world. Loaded with the first text that is no plain number. */

/** What a text says. */
export interface ReadNumber {
  value: number;
  /** A percentage; `value` is then the share. */
  percent: boolean;
  /** A sign or code of money in front or behind, as typed; empty where there is none. */
  currency: string;
}

/** The zero of each set of digits that is read, besides the plain and the full-width one: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const money = String.raw`(?:CN¥|US\$|[$€¥£]|USD|EUR|CNY|RMB|元)`;
const whole = new RegExp(
  String.raw`^[~≈]?\s*(-|\+)?\s*(${money})?\s*(-)?([\d.,'\s٫٬]*?)(?:e([+-]?\d{1,3}))?\s*([km万亿])?\s*(%)?\s*(${money})?$`,
  'i',
);

const powers: Readonly<Record<string, number>> = { k: 3, m: 6, 万: 4, 亿: 8 };

/**
 * Reads '10,000', '10 000', '1.234,5', '1,5', '10k', '1.5M', '1e4', '$20', '70%', '٣٫٥', '１０'. Where both a comma and a
 * point stand, the last one is the decimal sign; so is a single one, unless it parts off three digits as the fields here
 * do (',') or as the reader's own language does (`dots`). Null where it cannot be read; never NaN or infinite.
 * @param dots the reader's language groups thousands with points: '10.000' is ten thousand
 */
export function readNumber(text: string, dots = false): ReadNumber | null {
  // No number is that long, and a pasted page must not keep the pattern busy.
  const match = text.length < 100 ? whole.exec(plainSigns(text)) : null;
  if (!match) return null;
  const [, sign, before = '', inner, body = '', exponent = '0', suffix = '', percent, after = ''] =
    match;
  if ((sign && inner) || (before && after)) return null;
  const digits = decimalDigits(body.trim(), dots);
  if (digits === null) return null;
  // Powers of ten are added, not multiplied: 1.1M is 1100000 and not a hair more.
  const power = Number(exponent) + (powers[suffix.toLowerCase()] ?? 0) - (percent ? 2 : 0);
  const size = Number(`${digits}e${power}`);
  const value = sign === '-' || inner ? -size : size;
  if (!Number.isFinite(value)) return null;
  return {
    value: value === 0 ? 0 : value,
    percent: percent !== undefined,
    currency: before || after,
  };
}

/** The number alone; null also for a percentage, which only a share can be. */
export function parseNumber(text: string, dots = false): number | null {
  const found = readNumber(text, dots);
  return found && !found.percent ? found.value : null;
}

/** Full-width signs, the digits of other scripts, and every kind of space, apostrophe and minus as the plain one. */
function plainSigns(text: string): string {
  return (
    text
      .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
        const code = digit.charCodeAt(0);
        return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
      })
      .replace(/[’‘ʼ]/g, "'")
      .replace(/[−–]/g, '-')
      .replace(/￥/g, '¥')
      // Marks of direction, which Arabic and Hebrew keyboards and tables bring along.
      .replace(/[\u200e\u200f\u061c]/g, '')
      .trim()
  );
}

/** '1234.5' from any way to group and to point; null where the signs do not stand as in a number. */
function decimalDigits(body: string, dots: boolean): string | null {
  const point = decimalSign(body, dots);
  if (point === null) return null;
  const at = point === '' ? body.length : body.lastIndexOf(point);
  const [front, fraction] = [body.slice(0, at), body.slice(at + 1)];
  if (!/^\d*$/.test(fraction) || !(/^\d*$/.test(front) || grouped(front))) return null;
  const digits = front.replace(/\D/g, '');
  return digits || fraction ? `${digits || '0'}.${fraction || '0'}` : null;
}

/** The decimal sign of a text; empty where it has none, null where it has several. */
function decimalSign(body: string, dots: boolean): string | null {
  const times = (sign: string) => body.split(sign).length - 1;
  const [commas, points] = [times(','), times('.')];
  if (times('٫') > 0) return times('٫') === 1 ? '٫' : null;
  const only = commas === 0 ? '.' : ',';
  if (commas > 0 && points > 0) {
    const last = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
    return times(last) === 1 ? last : null;
  }
  if (commas + points === 0) return '';
  // Another sign groups already.
  if (/['\s٬]/.test(body)) return times(only) === 1 ? only : null;
  const thousands = grouped(body) && !body.startsWith('0');
  if (commas + points > 1) return thousands ? '' : null;
  return thousands && (only === ',' || dots) ? '' : only;
}

/** Groups of three from the right; commas and spaces also by twos before the last three, as in India. One sign only. */
const grouped = (text: string): boolean =>
  /^\d{1,3}([,.'\s٬])\d{3}(?:\1\d{3})*$/.test(text) ||
  /^\d{1,2}([,\s])(?:\d\d\1)+\d{3}$/.test(text);
