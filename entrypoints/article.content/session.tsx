import type { Article } from '../../lib/article/article.ts';
import { readPage, type TextMap } from '../../lib/article/readPage.ts';
import { createCard } from '../../lib/marks/card.ts';
import { isOnDarkGround } from '../../lib/marks/ground.ts';
import { createHighlights, type Mark } from '../../lib/marks/highlights.ts';
import { watchPointer } from '../../lib/marks/pointing.ts';
import { scrollToMark } from '../../lib/marks/scrollToMark.ts';
import { watchPage } from '../../lib/marks/watchPage.ts';
import { listen, send } from '../../lib/messages/channel.ts';
import { loadSettings, watchSettings } from '../../lib/settings/stored.ts';
import { type Finding, isFlag } from '../../lib/verdict/finding.ts';
import { cardDrawing } from './drawing.tsx';

/**
 * Reads a page, has it judged and marks the words, for as long as the page is open and `signal` lets it. Works in a content script and in
 * the extension's own sample article.
 */
export async function startSession(document: Document, signal: AbortSignal): Promise<void> {
  const view = document.defaultView!;
  let settings = await loadSettings();
  if (signal.aborted) return;

  let read: { article: Article; map: TextMap } | undefined;
  let lastSent: string | undefined;
  let findings: readonly Finding[] = [];
  let marks: readonly Mark[] = [];

  const highlights = createHighlights(document);
  const card = createCard(
    document,
    cardDrawing({
      settings: () => settings,
      marks: () => marks,
      onOpen: (mark) => reveal(mark, true),
      onStep: (mark, by) => step(by, mark),
      onClose: () => card.hide(),
    }),
  );
  signal.addEventListener('abort', () => {
    card.destroy();
    highlights.destroy();
  });

  const draw = () => {
    const map = read?.map;
    marks = findings.flatMap((finding) => {
      const { verdict } = finding;
      if (!isFlag(verdict)) return [];
      const range = map?.toRange(finding.block, finding.start, finding.end);
      return range ? [{ finding: { ...finding, verdict }, range }] : [];
    });
    marks = marks.toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    const first = marks[0]?.range.startContainer.parentElement;
    highlights.show(marks, { dark: first ? isOnDarkGround(first) : false, tint: settings.tint });
    const open = card.open && marks.find(({ finding }) => finding.id === card.open?.finding.id);
    if (card.open && !open) card.hide();
    card.refresh();
  };
  const open = (mark: Mark, focus: boolean) => {
    highlights.setActive(mark);
    card.show(mark, { focus, onClose: () => highlights.setActive(undefined) });
  };
  const reveal = (mark: Mark, focus: boolean): boolean => {
    if (!scrollToMark(mark)) return false;
    open(mark, focus);
    return true;
  };
  const step = (by: 1 | -1, from: Mark | undefined = card.open): boolean => {
    if (marks.length === 0) return false;
    const at = marks.findIndex(({ finding }) => finding.id === from?.finding.id);
    const next = at < 0 ? (by === 1 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    return reveal(marks[next]!, true);
  };

  const reading = async (): Promise<boolean> => {
    read = readPage(document, document.URL);
    const asText = JSON.stringify(read?.article ?? null);
    if (asText === lastSent) {
      // The same words, perhaps in new elements.
      if (marks.some(({ range }) => range.collapsed || !range.startContainer.isConnected)) draw();
      return false;
    }
    lastSent = asText;
    findings = [];
    draw();
    if (!read) {
      await send('article/none', undefined);
      return true;
    }
    const reply = await send('article/check', { article: read.article });
    // A later reading may have overtaken this answer.
    if (asText !== lastSent || signal.aborted) return true;
    findings = reply.marks;
    draw();
    return true;
  };

  watchPage(document, signal, reading);
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      lastSent = undefined;
      void reading();
    },
    { signal },
  );
  watchPointer(
    view,
    {
      marks: () => marks,
      hover: () => settings.hover,
      isInCard: card.contains,
      onRest: (mark) => card.open !== mark && open(mark, false),
      onClick: (mark) => open(mark, true),
      onLeave: () => card.hide(),
      onClickAway: () => card.hide(),
    },
    signal,
  );
  watchSettings(signal, (next) => {
    settings = next;
    draw();
  });
  listen(
    {
      'page/ping': () => document.URL,
      'marks/show'({ marks: shown }) {
        findings = shown;
        draw();
      },
      'marks/reveal'({ findingId }) {
        const mark = marks.find(({ finding }) => finding.id === findingId);
        return mark ? reveal(mark, true) : false;
      },
      'marks/step': ({ by }) => step(by),
    },
    signal,
  );
}
