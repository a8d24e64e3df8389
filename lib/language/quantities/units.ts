import { Lexicon } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';

export type UnitKind = 'percent' | 'money' | 'measure' | 'duration' | 'age' | 'ratio';

/** The unit or noun phrase after a number. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly kind: UnitKind | 'count';
  /** The room knows the unit or the head noun; otherwise it is a guess from the words that follow. */
  readonly known: boolean;
}

/** Units that are the same whatever is counted. Count nouns stand in nouns.ts. */
export const UNITS = new Phrases<UnitKind>([
  ['%|phần trăm|‰|phần nghìn|điểm phần trăm|điểm %|điểm cơ bản', 'percent'],
  [
    'đồng|đ|₫|vnd|vnđ|đồng việt nam|việt nam đồng|usd|đô|đô la|đôla|đô la mỹ|đô-la|đô-la mỹ|$|euro|eur|€|ơ-rô|yên|yên nhật|jpy|¥|nhân dân tệ|ndt|tệ|cny|rmb|won|krw|bảng|bảng anh|gbp|£|' +
      'rúp|rub|baht|rupee|rupiah|ringgit|peso|đô la singapore|sgd|đô la úc|aud|đô la canada|đô la hồng kông|franc|kíp|riel|xu|cent|lượng|chỉ vàng|lượng vàng|cây vàng|bitcoin|btc|sek|chf|nok|dkk|hkd|twd|inr|idr|myr|php|brl|thb|rp|đô la hong kong|đô la đài loan|krona|dinar|riyal|dirham|shekel|zloty|lira|real|kyat|kip',
    'money',
  ],
  [
    'km|m|cm|mm|dm|ki-lô-mét|kilomet|kilômét|kilometer|cây số|mét|met|xentimét|centimet|milimet|mm mưa|hải lý|dặm|inch|feet|' +
      'km2|km²|m2|m²|ki-lô-mét vuông|kilomet vuông|kilômét vuông|mét vuông|cm2|cm²|ha|héc ta|hecta|héc-ta|hécta|sào|mẫu đất|mẫu ruộng|mẫu lúa|mẫu tây|công đất|mẫu anh|' +
      'm3|m³|mét khối|km3|lít|ml|mililit|thùng dầu|gallon|tấn|tạ|yến|kg|ki-lô-gam|kilogam|kilôgam|kilogram|ký|cân|lạng|gam|gram|g|mg|miligam|' +
      '°c|°f|ºc|độ c|độ f|độ|độ richter|độ độ|độ vĩ bắc|độ kinh đông|km/h|km/giờ|km/giây|m/s|m/giây|hải lý/giờ|mã lực|' +
      'w|kw|mw|gw|tw|kwh|mwh|gwh|twh|kv|kva|mva|mwp|kwp|v|a|hz|khz|mhz|ghz|gb|mb|tb|kb|gbps|mbps|megapixel|mp|mah|db|ppm|ppt|nm|mcg|calo|kcal|kilocalo|atm|bar|pa|hpa|' +
      'bq|bq/l|msv|µsv|sv|mg/l|µg/l|mmhg|mmol|mmol/l|mg/dl|µg/m3|microgam|dwt|teu|oz|ounce|carat|pixel|watt|kilowatt|megawatt|gigawatt|terawatt',
    'measure',
  ],
  [
    'giây|phút|giờ|giờ đồng hồ|tiếng|tiếng đồng hồ|ngày|ngày đêm|đêm|tuần|tuần lễ|tháng|quý|năm|thập kỷ|thập niên|thế kỷ|mili giây|mili-giây|thiên niên kỷ',
    'duration',
  ],
  ['tuổi|tháng tuổi|ngày tuổi|tuần tuổi|năm tuổi|tuổi đời|tuổi đảng|năm tuổi đảng', 'age'],
]);

/** Glued to digits, only these letters are units: "50m", "5kg", "100k"; "5G", "1A" and "3D" are names. */
export const GLUED_UNITS = new Lexicon(
  'đ vnd vnđ usd eur km m cm mm dm km2 km² m2 m² cm2 m3 m³ ha kg g mg ml l w kw mw gw kwh mwh gwh kv kva hz khz mhz ghz gb mb tb mbps gbps mp mah db s tấn tạ tỷ triệu tr % ° tuổi độ c phút ngày năm người đồng',
);

/** Units that measure: a comma before three digits is a decimal comma there ("1,234 m"), a group mark before counted things. */
export function isMeasured(kind: string): boolean {
  return kind === 'measure' || kind === 'percent' || kind === 'duration';
}
