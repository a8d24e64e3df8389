/** Asks Mozilla's linter about the build for Firefox; exits 1 at any error, and at any warning that is not accounted for here. */
import { spawnSync } from 'node:child_process';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** Preact can set markup as markup; our views never ask it to, which `noDangerouslySetInnerHtml` of the linter holds. */
const ACCOUNTED_FOR = [{ code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' }];

const linter = spawnSync('node_modules/.bin/addons-linter', ['.output/firefox-mv3', '--output', 'json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  shell: process.platform === 'win32',
});
if (!linter.stdout) throw new Error(`the linter said nothing: ${linter.stderr}`);
const { errors, warnings } = JSON.parse(linter.stdout) as Record<'errors' | 'warnings', readonly Message[]>;
const surprising = warnings.filter(
  (warning) => !ACCOUNTED_FOR.some(({ code, message }) => warning.code === code && warning.message === message),
);
for (const { code, message, file, line } of [...errors, ...surprising])
  console.log(`${file}:${line} ${code}: ${message}`);
console.log(
  `${errors.length} errors, ${surprising.length} warnings, ${warnings.length - surprising.length} accounted for`,
);
process.exitCode = errors.length + surprising.length === 0 ? 0 : 1;
