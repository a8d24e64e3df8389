import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzip, zip } from '../../commands/archive.ts';

const FILES = new Map<string, Uint8Array>([
  ['b/dữ-kiện.json', Buffer.from('{"vi":"Đối Chiếu"}'.repeat(50))],
  ['a.txt', Buffer.from('')],
]);

it('the same files give the same bytes, in whatever order they come', () => {
  const bytes = zip(FILES);
  expect(zip(new Map([...FILES].reverse())).equals(bytes)).toBe(true);
  expect(zip(new Map([...FILES, ['c', Buffer.from('x')]])).equals(bytes)).toBe(false);
});

it('what is packed can be read back', () => {
  expect(unzip(zip(FILES))).toEqual(new Map([...FILES].map(([path, content]) => [path, Buffer.from(content)])));
});

it('what is damaged is not read', () => {
  const bytes = zip(FILES);
  expect(() => unzip(bytes.subarray(0, -1))).toThrow('no archive');
  const crc = bytes.lastIndexOf('PK\x01\x02') + 16;
  bytes.writeUInt32LE(bytes.readUInt32LE(crc) ^ 1, crc);
  expect(() => unzip(bytes)).toThrow('damaged');
});

it('the tools of a system read it', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    writeFileSync(join(folder, 'a.zip'), zip(FILES));
    let unpacked = false;
    try {
      execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'a.zip'), folder], { stdio: 'ignore' });
      unpacked = true;
    } catch {
      context.skip('no Python here');
    }
    if (unpacked) expect(readFileSync(join(folder, 'b/dữ-kiện.json'), 'utf8')).toContain('Đối Chiếu');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
