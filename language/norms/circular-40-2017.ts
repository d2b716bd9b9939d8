import type { Norm, NormPlace, NormTable } from './norm.ts';

/** What users write to choose the table below. */
export const CIRCULAR_40_2017_NAME = '40/2017/TT-BTC';

const REFRESHMENTS: Norm = {
  name: 'giải khát giữa giờ',
  words: ['giai khat', 'nuoc uong', 'giua gio', 'tea break', 'teabreak'],
  needs: [],
  beside: ['nuoc', 'hoa qua', 'trai cay', 'banh', 'banh keo', 'tra', 'che', 'ca phe'],
  most: 20_000n,
  per: 'half-day',
  place: undefined,
};

/**
 * Circular 40/2017/TT-BTC on the costs of conferences, from 01/7/2017. Circular 12/2025/TT-BTC changes it from
 * 04/5/2025; its levels are not here, so that later plans are held against a table of the user's own alone.
 */
export const CIRCULAR_40_2017: NormTable = {
  source: 'Thông tư số 40/2017/TT-BTC',
  from: { year: 2017, month: 7, day: 1 },
  to: { year: 2025, month: 5, day: 3 },
  norms: [
    REFRESHMENTS,
    meals('central-city', 200_000n, 'nội thành thành phố trực thuộc trung ương'),
    meals('province', 150_000n, 'thành phố thuộc tỉnh, huyện, thị xã'),
    meals('commune', 100_000n, 'cấp xã'),
  ],
};

function meals(place: NormPlace, most: bigint, where: string): Norm {
  return {
    name: `tiền ăn cho đại biểu không hưởng lương, ${where}`,
    words: ['tien an', 'an sang', 'an trua', 'an toi', 'an uong', 'bua an', 'suat an'],
    needs: ['khong huong luong'],
    beside: [],
    most,
    per: 'day',
    place,
  };
}
