// The VS Code that is installed on this machine, reached by `code` on the path.
import { run } from './host/run.ts';
import { examples, oldestEditor, root } from './project.ts';
import { say } from './terminal.ts';

/**
 * Opens the examples in the installed VS Code, with the extension loaded from the project's folder.
 * Tells whether that went well; says why not where a `code` is there that cannot do it.
 */
export async function openInstalledEditor(): Promise<boolean> {
  if (isRemote()) return false;
  const version = await installedVersion();
  if (version === undefined) return false;
  if (!takesExtension(version)) {
    say(
      `«code» trên máy là VS Code ${version}, phần mở rộng cần ${oldestEditor().join('.')} trở lên`,
      `the VS Code on this machine is ${version}, the extension needs ${oldestEditor().join('.')} or newer`,
    );
    return false;
  }
  const outcome = await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples]);
  if (outcome.code !== 0) {
    say('«code» trên máy không mở được cửa sổ', '"code" on this machine could not open a window');
    process.stdout.write(`${outcome.output.trim()}\n`);
    return false;
  }
  say(
    `Đã mở thư mục examples trong VS Code ${version}, có sẵn phần mở rộng. Hãy mở loi-so-lieu.kehoach; đóng cửa sổ đó khi xong`,
    'the examples are open in a VS Code window of their own; close it when you are done',
  );
  return true;
}

/** Whether `code` here only talks to an editor on another system, which cannot load an extension from this folder. */
function isRemote(): boolean {
  const { VSCODE_IPC_HOOK_CLI: hook, WSL_DISTRO_NAME: linuxInWindows } = process.env;
  return hook !== undefined || linuxInWindows !== undefined;
}

/** The first line of `code --version`, where it is a version. */
async function installedVersion(): Promise<string | undefined> {
  const outcome = await run('code', ['--version']);
  if (outcome.code !== 0) return undefined;
  return outcome.output.split(/\r?\n/).find((line) => /^\d+\.\d+\.\d+/.test(line));
}

function takesExtension(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestEditor();
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
