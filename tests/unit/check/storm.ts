import { at, build, entity, fact } from './builder.ts';

/** A storm: how many were moved to safety as it came, where and when it made landfall, how strong it was. */
export const storm = build('storm', {
  published: '2023-10-08T09:00:00+07:00',
  entities: [
    {
      id: 'storm',
      kind: 'storm',
      label: 'bão Hạc Trắng',
      aliases: ['bão số 6'],
      shortAliases: ['cơn bão', 'bão'],
      notToBeConfusedWith: ['bão số 5'],
    },
    { id: 'hai-yen', kind: 'place', label: 'tỉnh Hải Yên', aliases: ['Hải Yên'] },
    { id: 'cua-lo', kind: 'place', label: 'thị trấn Cửa Lớn', partOf: 'hai-yen' },
  ],
  properties: [
    {
      id: 'evacuated',
      label: 'số người được sơ tán',
      datatype: 'quantity',
      temporality: 'cumulative',
      units: ['người', 'người dân'],
      triggers: ['sơ tán', 'di dời'],
      rivals: ['bị thương', 'mất tích', 'cứu'],
    },
    {
      id: 'houses',
      label: 'số nhà hư hại',
      datatype: 'quantity',
      temporality: 'total',
      units: ['căn nhà', 'ngôi nhà', 'nhà'],
      triggers: ['tốc mái', 'hư hại', 'sập'],
    },
    {
      id: 'landfall',
      label: 'lúc đổ bộ',
      datatype: 'time',
      exclusive: true,
      once: true,
      triggers: ['đổ bộ', 'vào bờ'],
    },
    {
      id: 'landfall-at',
      label: 'nơi đổ bộ',
      datatype: 'entity',
      valueKind: 'place',
      role: 'location',
      exclusive: true,
      triggers: ['đổ bộ', 'vào bờ'],
      markers: ['vào', 'tại', 'ở'],
    },
    { id: 'wind', label: 'cấp gió', datatype: 'ordinal', temporality: 'total', exclusive: true, triggers: ['cấp'] },
  ],
  facts: [
    fact('evacuated-noon', 'storm', 'evacuated', 12_300, at('2023-10-06TMO')),
    fact('evacuated-evening', 'storm', 'evacuated', 41_700, at('2023-10-06TEV')),
    fact('evacuated-last', 'storm', 'evacuated', 58_600, at('2023-10-07TMO')),
    fact('houses-one', 'storm', 'houses', 3180),
    fact('houses-two', 'storm', 'houses', 3240),
    fact('landfall', 'storm', 'landfall', '2023-10-07TMO'),
    fact('landfall-at', 'storm', 'landfall-at', entity('cua-lo')),
    fact('wind', 'storm', 'wind', { type: 'ordinal', ordinal: 10 }),
  ],
});

export const DAY_AFTER = '2023-10-08T07:00:00+07:00';
