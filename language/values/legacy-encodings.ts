/** Encodings of Vietnamese from before Unicode, as their text looks when it is read as Western European. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** TCVN 5712:1993, third form (*ABC*): one sign for a letter with all its marks; the capitals of a font show the same. */
const TCVN3_SIGNS = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§';
const TCVN3_LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';

const tcvn3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_SIGNS].map((sign, index) => [sign, TCVN3_LETTERS.charAt(index)]),
);

/** VNI for Windows: a letter, then a sign for its marks. */
const VNI_PAIRS: Readonly<Record<string, string>> = {
  a: 'aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ',
  e: 'eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ',
  o: 'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ ôơ',
  u: 'uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự öư',
  y: 'yùý yøỳ yûỷ yõỹ îỵ',
  i: 'íí ìì æỉ óĩ òị',
  đ: 'ñđ',
};

const vni: ReadonlyMap<string, string> = new Map(
  Object.values(VNI_PAIRS)
    .flatMap((row) => row.split(' '))
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const)
    .flatMap(([signs, letter]) => [
      [signs, letter] as const,
      [signs.toUpperCase(), letter.toUpperCase()] as const,
      [signs.charAt(0).toUpperCase() + signs.slice(1), letter.toUpperCase()] as const,
    ]),
);

/** Two signs before one. */
const VNI_SIGNS = new RegExp([...vni.keys()].sort((one, other) => other.length - one.length).join('|'), 'g');

/** A word of the encoding in Unicode. Fonts of capitals (`isCapital`) show TCVN3's small letters as capitals. */
export function fromLegacy(word: string, encoding: LegacyEncoding, isCapital = areCapitals(word)): string {
  if (encoding === 'VNI') return word.replace(VNI_SIGNS, (signs) => vni.get(signs) ?? signs);
  const letters = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('');
  return isCapital ? letters.toUpperCase() : letters;
}

/** Whether the plain letters are capitals, and more than one. */
export function areCapitals(text: string): boolean {
  return /[A-Z][^A-Z]*[A-Z]/.test(text) && !/[a-z]/.test(text);
}
