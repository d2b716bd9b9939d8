import { describe, expect, test } from 'vitest';
import { fromLegacy } from '../../../language/values/legacy-encodings.ts';

const words = (text: string, encoding: 'TCVN3' | 'VNI') =>
  text
    .split(' ')
    .map((word) => fromLegacy(word, encoding))
    .join(' ');

describe('text from before Unicode', () => {
  test('TCVN3 has one sign for a letter with all its marks', () => {
    expect(words('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'TCVN3')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(words('§éc lËp - Tù do - H¹nh phóc', 'TCVN3')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(words('d\u00ADìng th\u00ADëng quyÕt ®Þnh', 'TCVN3')).toBe('dưỡng thưởng quyết định');
  });

  test('a word in a font of capitals is in capitals', () => {
    expect(words('HO¹CH H§ND', 'TCVN3')).toBe('HOẠCH HĐND');
    expect(fromLegacy('KÕ', 'TCVN3', true)).toBe('KẾ');
    expect(fromLegacy('Tù', 'TCVN3')).toBe('Tự');
  });

  test('VNI has a sign for the marks behind the letter', () => {
    expect(words('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(words('Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(words('KEÁ HOAÏCH THÖÔÛNG', 'VNI')).toBe('KẾ HOẠCH THƯỞNG');
  });
});
