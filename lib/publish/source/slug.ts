/** An id made of a Vietnamese text: "Lương Tam Quang" gives "luong-tam-quang". At most 60 characters. */
export function idOf(text: string): string {
  const plain = text.replace(/[đĐ]/g, 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  return id.replace(/^-+|-+$/g, '') || 'x';
}
