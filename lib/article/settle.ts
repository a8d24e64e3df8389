import type { BlockKind } from './article.ts';
import { isCommentsLabel, isNextLabel, labelReach } from './furniture.ts';
import { isContactLine, isFurnitureLine, isImprintLine } from './notices.ts';
import { parseStatedTimes } from './page-time.ts';
import { type Run, sameKey } from './text.ts';

/** A block with the page's text nodes under it. */
export interface PlacedBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly runs: readonly Run[];
  /** The innermost block-level element that holds the text. */
  readonly element: Element;
}

export interface Settled {
  readonly blocks: readonly PlacedBlock[];
  /** The line under the text in which its author signs. */
  readonly signature?: string;
  /** A line of the body that gives the day of publication, where the page has it nowhere else. */
  readonly stamp?: string;
}

/** A block as it was walked over, with what its kind is decided by. */
export interface Draft extends PlacedBlock {
  kind: BlockKind;
  readonly linkShare: number;
  readonly boldShare: number;
  readonly italicShare: number;
  readonly align: string;
  /** An image, and no text, stands between the block before and this one. */
  readonly underImage: boolean;
  /** A player or a frame of another page's does. */
  readonly underFilm: boolean;
  /** The image and this text share an element that holds no other text. */
  readonly boxed: boolean;
  /** A link's text runs into what begins a new line: a teaser. */
  readonly glued: boolean;
}

const DRAFTS_A_SLICE = 100;
const CREDIT =
  /(?:^|[\s(.])(?:ảnh|hình|đồ họa|đồ hoạ|photo|nguồn ảnh|infographic)(?: minh (?:họa|hoạ)| chụp màn hình| tư liệu| ghép| cắt từ clip)?\s?(?:[:.)]|do |của |bởi |$)/iu;
const STAMP = /^\(?(?:ngày (?:đăng|xuất bản)|xuất bản(?: ngày| lúc)?|đăng (?:ngày|lúc))\s?:?\s?\d/iu;
const LONGEST_STAMP = 90;
/** A line that says itself that it belongs to a picture or a film. */
const PICTURE_LINE = /^(?:(?:nguồn )?ảnh|hình|đồ họa|đồ hoạ|video|clip)(?: minh (?:họa|hoạ))?\s?:\s/iu;
const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/;

/** Decides on what only its neighbours tell: pictures' captions, subheads in bold, notices, the signature. */
export function* settle(drafts: readonly Draft[], known: ReadonlySet<string>): Generator<void, Settled> {
  const seen = new Set<string>();
  const captioned = new Set<string>();
  const kept: Draft[] = [];
  let linksFollow = false;
  let stamp: string | undefined;
  let credit: string | undefined;
  let imprint = false;
  for (const [i, draft] of drafts.entries()) {
    if (i % DRAFTS_A_SLICE === 0) yield;
    const { text, kind } = draft;
    if (!/[\p{L}\p{N}]/u.test(text) || (kept.length < 3 && known.has(sameKey(text)))) continue;
    if (kind !== 'caption' && kind !== 'lead' && kind !== 'table-row') {
      if (text.length < 60 && labelReach(text)) {
        if (kept.length > 1 && (isCommentsLabel(text) || isNextLabel(text))) break;
        linksFollow = true;
        continue;
      }
      if (text.length < LONGEST_STAMP && STAMP.test(text.normalize('NFC'))) stamp ??= text;
      if (text.length < 90) credit ??= WRITTEN_BY.exec(text.normalize('NFC'))?.[1];
      imprint ||= isImprintLine(text);
      if (imprint && isContactLine(text)) continue;
      if (isNotice(draft) || (linksFollow && draft.linkShare > 0.5)) continue;
      if (kept.length < 4 && isTimeLine(text)) continue;
    }
    // What stands behind a lead within its element is held to the same as any line.
    if (kind === 'lead' && kept.some((one) => one.kind === 'lead') && isNotice(draft)) continue;
    linksFollow = false;
    if (kind === 'paragraph' && (draft.underImage ? isCaption(draft) : draft.underFilm && isCredited(draft)))
      draft.kind = 'caption';
    // Slides have their caption twice, for wide screens and for narrow ones.
    const heard = draft.kind === 'caption' ? captioned : seen;
    if (text.length > 40 && (heard === captioned || draft.kind === 'lead' || draft.kind === 'paragraph')) {
      if (heard.has(text)) continue;
      heard.add(text);
    }
    kept.push(draft);
  }
  const signature = takeSignature(kept, credit);
  for (const draft of kept) {
    if (draft.kind === 'paragraph' && draft.text.length < 200 && PICTURE_LINE.test(draft.text.normalize('NFC')))
      draft.kind = 'caption';
  }
  const opening = kept.findIndex(({ kind }) => kind !== 'caption');
  if (opening >= 0 && isUnnamedLead(kept, opening)) kept[opening]!.kind = 'lead';
  for (const [i, draft] of kept.entries()) {
    if (draft.kind === 'paragraph' && isBoldSubhead(draft, kept[i + 1])) draft.kind = 'subhead';
  }
  const blocks = kept.map(({ kind, text, runs, element }) => ({ kind, text, runs, element }));
  return { blocks, ...(signature && { signature }), ...(stamp && { stamp }) };
}

/** A line of the newspaper's own among the text: an invitation, a credit, a link to another page. */
function isNotice({ text, kind, linkShare, glued }: Draft): boolean {
  if (isFurnitureLine(text) && (linkShare > 0.3 || text.length < 200)) return true;
  if (linkShare > 0.3 && /^[\s*•\-–>»]*(?:xem|đọc|tham khảo|tìm hiểu|nghe) thêm/iu.test(text.normalize('NFC')))
    return true;
  if (linkShare > 0.4 && /^(?:sự kiện|dòng sự kiện|chuyên đề|loạt bài)\s?:/iu.test(text.normalize('NFC'))) return true;
  if (linkShare > 0.9 && text.length < 300 && kind !== 'quotation') return true;
  return glued && linkShare > 0.15;
}

/** Whether a line under a player says that it is about a film: most frames hold something else. */
function isCredited({ text }: Draft): boolean {
  return text.length < 250 && /(?:^|[\s(.])(?:video|clip|ảnh)\s?:/iu.test(text.normalize('NFC'));
}

function isCaption({ text, italicShare, boldShare, align, element, boxed }: Draft): boolean {
  if (text.length > 400) return false;
  if (boxed) return true;
  if (/caption|chuthich|chu-thich|chu_thich/i.test(element.getAttribute('class') ?? '')) return true;
  if (CREDIT.test(text.normalize('NFC'))) return true;
  if (text.length < 250 && (italicShare > 0.9 || align === 'center')) return true;
  // A bold line is more likely the heading of what comes next.
  return text.length < 180 && boldShare < 0.95 && !SENTENCE_END.test(text);
}

function isBoldSubhead({ text, boldShare, align }: Draft, next: Draft | undefined): boolean {
  return (
    align !== 'right' &&
    boldShare > 0.95 &&
    text.length <= 120 &&
    !SENTENCE_END.test(text) &&
    next !== undefined &&
    next.boldShare < 0.9
  );
}

/** Sentences set off as a heading, or wholly in bold, at the head of a text whose lead is marked in no known way. */
function isUnnamedLead(blocks: readonly Draft[], at: number): boolean {
  const { kind, text, boldShare } = blocks[at]!;
  const next = blocks.slice(at + 1).find((one) => one.kind !== 'caption');
  return (
    (kind === 'subhead' || (kind === 'paragraph' && boldShare > 0.95)) &&
    text.length >= 60 &&
    SENTENCE_END.test(text) &&
    next?.kind === 'paragraph' &&
    next.boldShare < 0.9 &&
    !blocks.some((one) => one.kind === 'lead')
  );
}

/** A byline: a time to the minute among a few words that make no sentence. */
function isTimeLine(text: string): boolean {
  if (text.length > 110 || SENTENCE_END.test(text)) return false;
  const { published, modified } = parseStatedTimes(text);
  const time = published ?? modified;
  return time !== undefined && (time.length > 10 || text.replace(/[^\p{L}]+/gu, '').length < 30);
}

const NAME =
  /^(?:\(?(?:[Tt]heo|[Nn]guồn|[Bb]ài|[Ảả]nh|[Tt]in|(?:[Bb]ài|[Tt]in)(?:,| và|,? -)? ảnh|[Tt]hực hiện|[Tt]ổng hợp|[Bb]iên dịch|[Nn]ội dung)\s?:?\s)?[\p{Lu}\d"“(][\p{L}\d.’'+]*(?:[\s\-–,/&+.()]{1,3}[\p{L}\d.’'()+]+){0,9}\)?$/u;
/** What is no name: a score. */
const COUNT = /^\d+\s?[/(]/;

/** A credit to who wrote the text, among those to others: "Nội dung: Minh Anh". */
const WRITTEN_BY = /^(?:nội dung|bài viết|tác giả)\s?:\s?(\p{Lu}[\p{L}\s.,–-]{1,60})$/iu;
const PICTURES = /^\(?ảnh\s?:/iu;
/** What a signature says of the pictures: "Nguyễn Tiến (Ảnh: Google Earth)". */
const PICTURES_BY = /\s\((?:ảnh|video|clip)\s?:[^()]{2,60}\)$/iu;
const ADDRESS = /[\s(]{1,2}[\w.+-]{2,40}@[\w.-]{4,40}\)?$/u;

/** Takes the lines off the end in which authors and agencies sign; `credit` names who is known to have written the text. */
function takeSignature(blocks: Draft[], credit: string | undefined): string | undefined {
  let signature = credit;
  let photographer: string | undefined;
  for (let tries = 0; tries < 3; tries++) {
    const index = blocks.findLastIndex(({ kind }) => kind !== 'caption');
    const last = blocks[index];
    if (!last || index === 0 || last.kind !== 'paragraph' || last.text.length > 80) break;
    const line = last.text.normalize('NFC');
    const name = line.replace(PICTURES_BY, '').replace(ADDRESS, '');
    if (/[.!?:]$/.test(name) || !NAME.test(name) || COUNT.test(name)) break;
    const styled = last.align === 'right' || last.boldShare > 0.9 || last.italicShare > 0.9;
    const marked = styled || line.startsWith('(') || ADDRESS.test(line);
    if (!marked && (line.split(' ').length > 6 || name.length < line.length)) break;
    if (PICTURES.test(name)) photographer ??= name;
    else if (!credit) signature = signature ? `${name} - ${signature}` : name;
    blocks.splice(index, 1);
  }
  return signature ?? photographer;
}
