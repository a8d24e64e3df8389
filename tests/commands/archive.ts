import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first moment that a ZIP archive can write down: when a file was made is not part of what it is. */
const DOS_DATE = 0x21;
/** UTF-8 names. */
const FLAGS = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/**
 * A ZIP archive (PKWARE's APPNOTE, 4.3) of files by their path in it. The same files give the same bytes: in the order of their names, without
 * times, owners or rights.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path)!;
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(FLAGS, 2);
    about.writeUInt16LE(DEFLATE, 4);
    about.writeUInt16LE(DOS_DATE, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), about, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(VERSION, 0);
    directory.push(Buffer.from('PK\x01\x02'), madeBy, about, place, name);
    offset += 4 + about.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

/**
 * The files of an archive that {@link zip} made, by their path in it.
 * @throws Error when the bytes are no such archive
 */
export function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.length - 22;
  if (end < 0 || bytes.toString('latin1', end, end + 4) !== 'PK\x05\x06')
    throw new Error('no archive, or one with a comment');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry += 1) {
    const [packed, nameLength, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + nameLength;
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error('the archive is damaged');
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength;
  }
  return files;
}
