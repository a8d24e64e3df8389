import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zip } from '../../commands/archive.ts';

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
  const bytes = zip(FILES);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  let at = bytes.readUInt32LE(end + 16);
  const read = new Map<string, string>();
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry += 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [packed, length, name] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const start = local + 30 + bytes.readUInt16LE(local + 26);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    expect(content).toHaveLength(length);
    read.set(path, content.toString());
    at += 46 + name;
  }
  expect(read).toEqual(new Map([...FILES].map(([path, content]) => [path, Buffer.from(content).toString()])));
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
