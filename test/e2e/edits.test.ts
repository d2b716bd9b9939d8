// What changes a plan at one stroke: formatting, other names and numbers, other places, other forms.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { goToEndOfLine, runCommand } from './browser.ts';
import { cursorAt, goToWords, opening, openPlan, savedPlan, seen, withPlan } from './editing.ts';
import { scenario } from './scenario.ts';

const untidy = `${opening.trimEnd()}
I.  MỤC ĐÍCH, YÊU CẦU
1.   Đánh giá kết quả phong trào.
2) Biểu dương các dòng họ hiếu học.


II. CHƯƠNG TRÌNH
|Thời gian|Nội dung|
|7h30|Đón tiếp đại biểu|
III. KINH PHÍ
– Tài liệu: 30000 đồng x 30 người = 900000 đồng.
`;

const tidy = `${opening}I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá kết quả phong trào.
2. Biểu dương các dòng họ hiếu học.

II. CHƯƠNG TRÌNH
| Thời gian | Nội dung          |
| 7h30      | Đón tiếp đại biểu |

III. KINH PHÍ
- Tài liệu: 30.000 đồng x 30 người = 900.000 đồng.
`;

scenario('an untidy plan is laid out, word for word', withPlan(untidy), async ({ page, folder }) => {
  await openPlan(page);
  await runCommand(page, 'Format Document');
  await seen(page, '2. Biểu dương');
  assert.equal(await savedPlan(page, folder), tidy);
});

const work = `${opening}I. THÀNH PHẦN
1. Đại biểu mời: 12 đại biểu, gồm:
- Phòng Văn hóa và Thông tin: 02 đại biểu;
- Trường Trung học cơ sở: 10 đại biểu.
II. KINH PHÍ
- Nước uống: 20.000 đồng x 30 người = 600.000 đồng;
- Tài liệu: 30.000 đồng x 30 người = 900.000 đồng.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin: Mời đại biểu theo khoản 1 mục I.
`;

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  assert.equal(await box.inputValue(), from);
  await box.fill(to);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

scenario('a unit and a number are renamed wherever they stand', withPlan(work), async ({ page, folder }) => {
  await openPlan(page);
  await goToWords(page, work, 'Phòng Văn hóa');
  await rename(page, 'Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Xã hội');
  await seen(page, '1. Phòng Văn hóa - Xã hội');
  const renamed = work.replaceAll('Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Xã hội');
  await goToWords(page, renamed, '1 mục I.');
  await rename(page, '1', '3');
  await seen(page, 'khoản 3 mục I.');
  const expected = renamed.replace('1. Đại biểu', '3. Đại biểu').replace('khoản 1', 'khoản 3');
  assert.equal(await savedPlan(page, folder), expected);
});

scenario('a section moves by keys, and references go with it', withPlan(work), async ({ page, folder }) => {
  await openPlan(page);
  await goToEndOfLine(page, 11);
  await page.keyboard.press('Alt+Shift+PageDown');
  await seen(page, 'II. THÀNH PHẦN');
  await cursorAt(page, 14, 'II. THÀNH PHẦN'.length + 1);
  assert.match(
    await savedPlan(page, folder),
    /I\. KINH PHÍ\n(?:- .*\n){2}II\. THÀNH PHẦN\n(?:.*\n)*.*khoản 1 mục II\.\n$/,
  );
  await page.keyboard.press('Alt+Shift+PageUp');
  await cursorAt(page, 11, 'I. THÀNH PHẦN'.length + 1);
  assert.equal(await savedPlan(page, folder), work);
});

scenario('a list becomes a table by the menu of refactorings', withPlan(work), async ({ page, folder }) => {
  await openPlan(page);
  await goToEndOfLine(page, 16);
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // The editor looks for actions by itself after a move of the cursor, and then forgets that a key asked for the menu.
  while (!(await rows.first().isVisible())) {
    await page.keyboard.press('Control+Shift+R');
    await rows
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
  }
  for (const text of ['Thêm dòng tổng cộng', 'Hạ một cấp', 'Chuyển xuống dưới'])
    await rows.filter({ hasText: text }).waitFor();
  await rows.filter({ hasText: 'thành bảng' }).click();
  await seen(page, /^\|.*Nước.uống/);
  assert.match(await savedPlan(page, folder), /\n\|.*Nước uống.*30.*20\.000.*600\.000.*\n\|.*Tài liệu.*900\.000.*\n/);
});
