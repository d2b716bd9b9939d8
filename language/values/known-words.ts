/** Words that Vietnamese plans use and that are no Vietnamese syllables. Lower case. */
const FOREIGN: ReadonlySet<string> = new Set(
  `account admin album app apps audio backdrop banner bar battery blog boot bot box brochure bus cafe camera catalogue
  cd center chat chatbot check checkin chip clip cloud club code combo container copy covid cup data demo design desktop
  digital dvd email excel facebook fanpage fax festival file flash flycam follow form forum gala game gas gmail google
  halogen hashtag hit hotel hotline hot html http https hub icon idea image in info infographic internet intro iphone jpg
  karaoke kit kg km lab lap laptop led lcd link list live livestream logo lot mail map marketing mascot media megabyte
  menu messenger mic micro microphone mobile model module mp monitor net note offline ok online oscar overlay pano
  panel panorama party pdf phone photo photocopy pin pixel plan playlist plus png podcast polo pop post poster ppt
  profile program project projector promo qr rap report resort robot scan seminar server set shop show showroom slide
  slideshow slogan smart smartphone software spa spot stand standee start startup stem stop stream studio style tab
  tablet talk talkshow tap taxi team teambuilding tech teen template test ticket tip tivi top tour trailer tv upload usb
  vest vector video viber vip virus voucher web website wifi word workshop youtube zalo zoom
  gam hec kilogam lit met oxy clo axit rada ra-đa ampe bar vat oat polyme protein vitamin
  phan le van ha stt dt bch bvhttdl ths ts gs pgs bs ks cn kts ncs tp tx tt`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Loan words written in one word with Vietnamese marks. */
const LOANS: ReadonlySet<string> = new Set(
  `ôtô ôxy ôxi nilông panô lôgô catalô tivi kilômét kilôgam kilôoát mêgaoát xêmina côngtennơ xăngtimét milimét
  cátxét sôcôla mêtan êtylen pôlime nơtron prôtêin visa cácbon cácbonic amoniắc hyđrô hiđrô nitơ phốtpho silic ximăng
  marốc ốtxtrâylia ôxtrâylia inđônêxia malaixia campuchia xinhgapo philíppin mianma brunây đôla ơrô rúp
  cơtu cơho êđê giarai bana mạ raglai raglây sêrêpôk sêsan pôkô café`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isForeignWord(word: string): boolean {
  return FOREIGN.has(word.toLowerCase());
}

export function isLoanWord(word: string): boolean {
  return LOANS.has(word.toLowerCase());
}

/** Abbreviations of state bodies that scanners damage by a mark: the right form by the letters without marks. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['UBND', 'UBND'],
  ['UBMTTQ', 'UBMTTQ'],
  ['UBMTTQVN', 'UBMTTQVN'],
  ['MTTQ', 'MTTQ'],
  ['HDND', 'HĐND'],
]);

/** The abbreviation that the letters stand for where marks of single letters are wrong. */
export function abbreviationOf(word: string): string | undefined {
  const plain = word
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
  const right = ABBREVIATIONS.get(plain);
  return right === word ? undefined : right;
}
