import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser that tests can start. */
export interface FoundBrowser {
  readonly executablePath: string;
  /** What it needs to be told besides what every browser is told. */
  readonly args: readonly string[];
  /** Added to the environment of its process. */
  readonly env: Readonly<Record<string, string>>;
}

const whatToSet =
  'Set CHROME_PATH to the program of a Chromium or Chrome, or install one, and start the tests again.';

/** Nothing of the browser's own looks for the network, and it starts as root, as tests in containers do. */
const always: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * The browser of `CHROME_PATH`, else a Chromium or Chrome of the machine, else the one that comes with a package.
 * Throws with what to do where there is none: the browser tests are never left out in silence.
 */
export async function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FoundBrowser> {
  const given = env['CHROME_PATH'] ?? '';
  if (given !== '') {
    if (existsSync(given)) return { executablePath: given, args: always, env: {} };
    throw new Error(`CHROME_PATH names ${given}, which is not there. ${whatToSet}`);
  }
  const own = ofTheMachine(env);
  if (own !== undefined) return { executablePath: own, args: always, env: {} };
  return ofThePackage();
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function ofTheMachine(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const inPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  const applications = ['Google Chrome', 'Chromium'].map((name) =>
    join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
  );
  return [...inPath, ...programs, ...applications].find((path) => existsSync(path));
}

/** Where the packed browser is unpacked to, once for all runs. */
const unpacked = fileURLToPath(new URL('../../tmp/chromium', import.meta.url));

/** The package's own settings look for its font in another place; without any font the browser ends. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function ofThePackage(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No browser was found, and none comes along for ${process.platform} on ${process.arch}. ${whatToSet}`,
    );
  }
  try {
    if (!existsSync(join(unpacked, 'chromium'))) await unpack();
    return {
      executablePath: join(unpacked, 'chromium'),
      args: [...always, '--headless=shell', '--no-zygote', '--disable-setuid-sandbox'],
      env: {
        LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
        FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
      },
    };
  } catch (cause) {
    throw new Error(`The browser that comes along could not be unpacked. ${whatToSet}`, { cause });
  }
}

/** The package unpacks into the folder for temporary files; a run that is cut short must leave nothing half there. */
async function unpack(): Promise<void> {
  const fresh = `${unpacked}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const kept = { ...process.env };
  // This asks for the libraries too that a machine without a browser does not have.
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      const before = kept[name];
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  }
  writeFileSync(join(fresh, 'fonts.conf'), fontSettings);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(fresh, unpacked);
}
