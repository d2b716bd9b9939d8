/** What usually happens at a conference, in order (trình tự của hội nghị). */
export const AGENDA_STEPS: readonly string[] = [
  'Đón tiếp đại biểu, phát tài liệu',
  'Chào cờ, tuyên bố lý do, giới thiệu đại biểu',
  'Phát biểu khai mạc',
  'Trình bày báo cáo',
  'Thảo luận',
  'Nghỉ giữa giờ',
  'Phát biểu chỉ đạo',
  'Công bố quyết định và trao thưởng',
  'Phát động thi đua, ký giao ước',
  'Kết luận, bế mạc',
];
