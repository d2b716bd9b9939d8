import { describe, expect, it } from 'vitest';
import { codesOfType, isTypeCode, readDocumentNumber } from '../../../language/values/document-number.ts';

describe('the number of a document', () => {
  it.each([
    ['98/2023/NĐ-CP', { ordinal: '98', year: 2023, code: 'NĐ', body: 'CP' }],
    ['37/KH-UBND', { ordinal: '37', year: undefined, code: 'KH', body: 'UBND' }],
    ['37a/KH-UBND', { ordinal: '37a', year: undefined, code: 'KH', body: 'UBND' }],
    ['37 KH/UBND', { ordinal: '37', year: undefined, code: 'KH', body: 'UBND' }],
    ['25-KH/ĐTN', { ordinal: '25', year: undefined, code: 'KH', body: 'ĐTN' }],
    ['05/KHLT-HND-HPN', { ordinal: '05', year: undefined, code: 'KHLT', body: 'HND-HPN' }],
    ['/KH-UBND', { ordinal: '', year: undefined, code: 'KH', body: 'UBND' }],
    ['… /KH-UBND', { ordinal: '…', year: undefined, code: 'KH', body: 'UBND' }],
    ['06/2022/QH15', { ordinal: '06', year: 2022, code: 'QH15', body: '' }],
    ['13/HĐTĐKT-P.I', { ordinal: '13', year: undefined, code: 'HĐTĐKT', body: 'P.I' }],
  ])('%s', (text, parts) => {
    expect(readDocumentNumber(text)).toEqual(parts);
    expect(readDocumentNumber(text.normalize('NFD'))).toEqual(parts);
  });

  it.each(['', '37', '37/', '/', '37/2024', 'ngày 3'.repeat(3)])('%j is none, or has no body', (text) => {
    expect(readDocumentNumber(text)?.body ?? '').toBe('');
  });

  it('is read in time proportional to its length', () => {
    expect(readDocumentNumber(`${'1'.repeat(20_000)}!`)).toBeUndefined();
    expect(readDocumentNumber(`${'/ - '.repeat(20_000)}!`)).toBeUndefined();
  });
});

it('knows the codes of the types', () => {
  expect(codesOfType('ke hoach')).toEqual(['KH']);
  expect(codesOfType('cong van')).toBeUndefined();
  expect([isTypeCode('QĐ'), isTypeCode('UBND')]).toEqual([true, false]);
});
