// What a newcomer sees first: the examples checked, their formal documents, and both in a real VS Code.
// Without a terminal, with CI set or with --no-editor it stops after the documents.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { openInstalledEditor } from './desktop.ts';
import { ensureHost, hostIsAvailable } from './host/install.ts';
import { runNpm } from './host/run.ts';
import { type Server, startServer } from './host/server.ts';
import { built, dist, examplePlans, examples, packageIsCurrent, root, vsix } from './project.ts';
import { explain, say, step, Trouble } from './terminal.ts';

const documents = join(dist, 'examples');

async function main(): Promise<void> {
  const commandLine = built('cli.js');
  await checkExamples(commandLine);
  await writeDocuments(commandLine);
  if (!editorIsWanted()) return;
  heading('Trình soạn thảo', 'the editor');
  if (await openInstalledEditor()) return;
  if (!hostIsAvailable) {
    say(
      'Chưa có VS Code trên máy. Hãy cài từ https://code.visualstudio.com (chọn «Add to PATH») rồi chạy lại «npm start»',
      'no VS Code on this machine: install it from there ("Add to PATH" ticked) and run "npm start" again',
    );
    return;
  }
  await serveEditor();
}

function editorIsWanted(): boolean {
  const { CI } = process.env;
  const unattended = !['', '0', 'false', undefined].includes(CI);
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return terminal && !unattended && !process.argv.includes('--no-editor');
}

function heading(vietnamese: string, english: string): void {
  process.stdout.write('\n');
  say(`▶ ${vietnamese}`, english);
}

/** Errors in the examples are expected: one of them is there to show what is found. */
async function checkExamples(commandLine: string): Promise<void> {
  heading('Kiểm tra các kế hoạch mẫu', 'checking the example plans');
  const code = await show([commandLine, 'check', 'examples']);
  if (code > 1) throw failed('check', code);
}

async function writeDocuments(commandLine: string): Promise<void> {
  heading('Xuất văn bản', 'writing the formal documents');
  const plans = examplePlans().map((name) => relative(root, join(examples, name)));
  for (const form of ['html', 'txt']) {
    const code = await show([commandLine, 'export', '--to', form, '-o', relative(root, documents), ...plans]);
    if (code !== 0) throw failed('export', code);
  }
  say('Văn bản nằm trong thư mục', 'the documents are in this folder');
  process.stdout.write(`  ${documents}\n`);
}

/** Runs the project's command line in the project's folder, its output on this terminal. Gives its exit code. */
async function show(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code]: (number | null)[] = await once(child, 'close');
  return code ?? 2;
}

function failed(command: string, code: number): Trouble {
  return new Trouble(
    `Lệnh «kehoach ${command}» dừng với mã ${code}; lý do ở ngay trên.`,
    `"kehoach ${command}" ended with code ${code}; the reason stands above.`,
  );
}

async function serveEditor(): Promise<void> {
  say(
    'Dùng VS Code trong trình duyệt, vì máy không có lệnh «code» phù hợp',
    'VS Code in the browser, as there is no "code" here that will do',
  );
  const host = await ensureHost();
  if (!packageIsCurrent()) await step('Đóng gói phần mở rộng', 'packing the extension', packExtension);
  let server: Server | undefined;
  let asked = false;
  // Leaving by process.exit before the server is up lets it take back what it has begun.
  const end = () => {
    asked = true;
    if (server === undefined) process.exit(130);
    void server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  server = await step('Khởi động VS Code', 'starting VS Code', () => startServer(host, { extensions: [vsix] }));
  process.stdout.write('\n');
  say('Mở địa chỉ này trong trình duyệt', 'open this address in a browser');
  process.stdout.write(`\n    ${server.address(examples)}\n\n`);
  say('Hãy mở loi-so-lieu.kehoach. Nhấn Ctrl+C để kết thúc', 'open loi-so-lieu.kehoach; Ctrl+C ends it');
  await server.ended;
  await server.stop();
  if (!asked) {
    throw new Trouble(
      'Máy chủ VS Code đã tự dừng. Hãy chạy lại «npm start».',
      'The VS Code server ended by itself. Run "npm start" again.',
    );
  }
  process.stdout.write('\n');
  say('Đã dừng và dọn dẹp', 'stopped and cleaned up');
}

async function packExtension(): Promise<void> {
  const { code, output } = await runNpm(['run', 'package'], { cwd: root });
  if (code === 0) return;
  throw new Trouble('Không đóng gói được phần mở rộng.', `The extension could not be packed.\n\n${output.trim()}`);
}

try {
  await main();
} catch (error) {
  process.exitCode = explain(error);
}
