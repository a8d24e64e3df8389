/** A base of prices and rates: amounts that rise and fall, each over its own time. */
import { at, build, fact } from './builder.ts';

const money = (amount: number, unit: string) => ({ type: 'quantity', amount, unit });
const since = (startTime: string, endTime?: string) => ({
  qualifiers: { startTime, ...(endTime === undefined ? {} : { endTime }) },
});

export const market = build('market', {
  published: '2026-06-20',
  entities: [
    { id: 'rice', kind: 'topic', label: 'gạo ST25', aliases: ['gạo ST25'] },
    { id: 'coffee', kind: 'topic', label: 'cà phê nhân xô', aliases: ['cà phê nhân xô'], shortAliases: ['cà phê'] },
    { id: 'pepper', kind: 'topic', label: 'hồ tiêu', aliases: ['hồ tiêu'] },
    {
      id: 'silver',
      kind: 'topic',
      label: 'bạc miếng Phú Kim',
      aliases: ['bạc miếng Phú Kim'],
      notToBeConfusedWith: ['bạc nhẫn Phú Kim'],
    },
    {
      id: 'wage-a',
      kind: 'topic',
      label: 'lương tối thiểu khu A',
      aliases: ['lương tối thiểu khu A'],
      shortAliases: ['khu A'],
    },
    {
      id: 'wage-b',
      kind: 'topic',
      label: 'lương tối thiểu khu B',
      aliases: ['lương tối thiểu khu B'],
      shortAliases: ['khu B'],
    },
    { id: 'policy-rate', kind: 'topic', label: 'lãi suất tái cấp vốn', aliases: ['lãi suất tái cấp vốn'] },
    { id: 'index', kind: 'topic', label: 'chỉ số giá', aliases: ['chỉ số giá'] },
    { id: 'exports', kind: 'topic', label: 'xuất khẩu cá tra', aliases: ['xuất khẩu cá tra'] },
    {
      id: 'governor-office',
      kind: 'office',
      label: 'Bộ trưởng Y tế',
      aliases: ['Bộ trưởng Bộ Y tế'],
      office: { head: 'Bộ trưởng', holders: 'one' },
    },
    { id: 'old-head', kind: 'person', label: 'Vũ Đình Lâm' },
    { id: 'new-head', kind: 'person', label: 'Ngô Thu Hạnh' },
  ],
  properties: [
    {
      id: 'price',
      label: 'giá bán',
      datatype: 'quantity',
      temporality: 'state',
      units: ['đồng/kg', 'đồng một kg', 'đồng'],
      triggers: ['giá', 'giá bán', 'bán', 'lên', 'còn', 'xuống'],
      rivals: ['thuế', 'phí'],
    },
    {
      id: 'buying',
      label: 'giá mua vào',
      datatype: 'quantity',
      temporality: 'state',
      units: ['đồng/lượng', 'đồng'],
      triggers: ['mua vào', 'giá mua'],
    },
    {
      id: 'selling',
      label: 'giá bán ra',
      datatype: 'quantity',
      temporality: 'state',
      units: ['đồng/lượng', 'đồng'],
      triggers: ['bán ra', 'giá bán ra'],
    },
    {
      id: 'wage',
      label: 'lương tối thiểu',
      datatype: 'quantity',
      temporality: 'state',
      units: ['đồng/tháng', 'đồng'],
      triggers: ['là', 'lên', 'lương tối thiểu'],
    },
    {
      id: 'rate',
      label: 'mức lãi suất',
      datatype: 'quantity',
      temporality: 'state',
      units: ['%/năm', '%'],
      triggers: ['ở mức', 'là', 'còn'],
    },
    {
      id: 'monthly-rise',
      comparison: 'change',
      label: 'mức tăng so với tháng trước',
      datatype: 'quantity',
      temporality: 'total',
      units: ['%'],
      triggers: ['so với tháng trước'],
    },
    {
      id: 'turnover',
      label: 'kim ngạch từ đầu năm',
      datatype: 'quantity',
      temporality: 'cumulative',
      units: ['USD'],
      triggers: ['đạt', 'lũy kế'],
    },
    { id: 'post', label: 'chức vụ', datatype: 'entity', valueKind: 'office', role: 'title', temporality: 'state' },
  ],
  facts: [
    fact('rice-1', 'rice', 'price', money(24_500, 'đồng/kg'), since('2026-06-01', '2026-06-10')),
    fact('rice-2', 'rice', 'price', money(25_100, 'đồng/kg'), since('2026-06-11T08:00')),
    fact('coffee-1', 'coffee', 'price', money(118_300, 'đồng/kg'), since('2026-06-11T08:00')),
    fact('pepper-1', 'pepper', 'price', money(142_700, 'đồng/kg'), since('2026-06-11T08:00')),
    fact('buy-1', 'silver', 'buying', money(2_410_000, 'đồng/lượng'), at('2026-06-18')),
    fact('sell-1', 'silver', 'selling', money(2_480_000, 'đồng/lượng'), at('2026-06-18')),
    fact('buy-2', 'silver', 'buying', money(2_435_000, 'đồng/lượng'), at('2026-06-19TMO')),
    fact('sell-2', 'silver', 'selling', money(2_505_000, 'đồng/lượng'), at('2026-06-19TMO')),
    fact('wage-a-1', 'wage-a', 'wage', money(5_310_000, 'đồng/tháng'), since('2026-01-01', '2026-06-30')),
    fact('wage-a-2', 'wage-a', 'wage', money(5_700_000, 'đồng/tháng'), since('2026-07-01')),
    fact('wage-b-2', 'wage-b', 'wage', money(5_080_000, 'đồng/tháng'), since('2026-07-01')),
    fact('rate-1', 'policy-rate', 'rate', money(4.25, '%/năm'), since('2026-03-02')),
    fact('index-1', 'index', 'monthly-rise', money(0.37, '%'), at('2026-05')),
    fact('exports-4', 'exports', 'turnover', money(612_000_000, 'USD'), at('2026-04-30')),
    fact('exports-5', 'exports', 'turnover', money(781_000_000, 'USD'), at('2026-05-31')),
    fact(
      'old',
      'old-head',
      'post',
      { type: 'entity', id: 'governor-office' },
      { qualifiers: { endTime: '2026-05-31' } },
    ),
    fact('new', 'new-head', 'post', { type: 'entity', id: 'governor-office' }, since('2026-06-01')),
  ],
});

/** While the second price of rice is in force. */
export const WHILE = '2026-06-19T10:00:00+07:00';
