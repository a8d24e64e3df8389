/** Units in English, for a reader who has the words of the interface in English. */

const UNITS: { readonly [unit: string]: string } = {
  ngày: 'days',
  đêm: 'nights',
  giờ: 'hours',
  phút: 'minutes',
  giây: 'seconds',
  tuần: 'weeks',
  tháng: 'months',
  quý: 'quarters',
  năm: 'years',
  người: 'people',
  'quốc gia': 'countries',
  nước: 'countries',
  lần: 'times',
  lít: 'litres',
  tấn: 'tonnes',
  tạ: 'quintals',
  lượng: 'taels',
};

/** Written alike in both languages. */
const SAME = /^(?:%|[a-z]{1,3}[²³23]?|[A-Z]{3}|đồng)$/;

/**
 * A count with its unit in English: "2 days", "72 signatories", "25,100 đồng/litre".
 * @param number as it is written
 * @param label the property's English label; what "number of ..." counts is the unit
 * @returns with the unit as it stands, in brackets, where English has no word for it
 */
export function withUnitInEnglish(number: string, unit: string, label = ''): string {
  const one = number === '1';
  const [, counted] = /^number of (.+)$/.exec(label) ?? [];
  if (counted && !one) return `${number} ${counted}`;
  const [first = '', ...per] = unit.split('/');
  const words = [inEnglish(first, one), ...per.map((part) => inEnglish(part, true))];
  if (words.includes(undefined)) return `${number} (${unit})`;
  return `${number}${first.startsWith('%') ? '' : ' '}${words.join('/')}`;
}

function inEnglish(unit: string, one: boolean): string | undefined {
  const word = UNITS[unit] ?? (SAME.test(unit) ? unit : undefined);
  if (!one || word === unit) return word;
  return word === 'people' ? 'person' : word?.replace(/ies$/, 'y').replace(/s$/, '');
}
