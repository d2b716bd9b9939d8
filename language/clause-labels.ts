import type { Topic } from './headings.ts';

/** A usual label of a clause (`1. Thời gian: …`) and what it covers. */
export interface StandardLabel {
  readonly label: string;
  readonly topics: readonly Topic[];
  /** The words behind the colon that the author fills in; none where a list follows. */
  readonly text: string;
}

/** The usual labels in the order of a plan. */
export const STANDARD_LABELS: readonly StandardLabel[] = [
  { label: 'Mục đích', topics: ['purpose'], text: '…' },
  { label: 'Yêu cầu', topics: ['purpose'], text: '…' },
  { label: 'Thời gian', topics: ['time'], text: '… giờ …, ngày …' },
  { label: 'Địa điểm', topics: ['venue'], text: 'Hội trường …' },
  { label: 'Thành phần', topics: ['participants'], text: '… đại biểu, gồm:' },
  { label: 'Số lượng đại biểu', topics: ['participants'], text: '… đại biểu' },
  { label: 'Nội dung', topics: ['agenda'], text: '…' },
  { label: 'Chương trình', topics: ['agenda'], text: '' },
  { label: 'Ban Tổ chức', topics: ['committee'], text: '…' },
  { label: 'Kinh phí', topics: ['budget'], text: '… đồng' },
  { label: 'Phân công nhiệm vụ', topics: ['assignment'], text: '' },
];
