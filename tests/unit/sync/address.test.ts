import { describe, expect, it } from 'vitest';
import { formatFingerprint, parseAddress } from '../../../lib/sync/address.ts';

const fingerprint = '0123456789abcdef'.repeat(4);

describe('an address', () => {
  it.each([
    [`https://bao.example/du-kien/#${fingerprint}`, 'https://bao.example/du-kien/'],
    [`  https://bao.example/du-kien#${fingerprint.toUpperCase()} `, 'https://bao.example/du-kien/'],
    [`https://bao.example#${formatFingerprint(fingerprint)}`, 'https://bao.example/'],
    [`https://bao.example/#${fingerprint.match(/.{2}/g)!.join(':')}`, 'https://bao.example/'],
    [`http://127.0.0.1:8080/#${fingerprint}`, 'http://127.0.0.1:8080/'],
    [`http://localhost/a#${fingerprint}`, 'http://localhost/a/'],
    [`http://[::1]:80/#${fingerprint}`, 'http://[::1]/'],
  ])('%s is read', (text, url) => {
    expect(parseAddress(text)).toEqual({ url, fingerprint });
  });

  it.each([
    '',
    'bao.example',
    'https://bao.example/',
    `https://bao.example/#${fingerprint.slice(1)}`,
    `https://bao.example/#${fingerprint.slice(1)}g`,
    `https://bao.example/?a=1#${fingerprint}`,
    `https://user:secret@bao.example/#${fingerprint}`,
    `http://bao.example/#${fingerprint}`,
    `http://127.0.0.1.example/#${fingerprint}`,
    `javascript:alert(1)#${fingerprint}`,
    `file:///etc/#${fingerprint}`,
    `https://bao.example/#%zz${fingerprint}`,
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('is compared by eye in groups of eight', () => {
    expect(formatFingerprint(fingerprint).split(' ')).toHaveLength(8);
  });
});
