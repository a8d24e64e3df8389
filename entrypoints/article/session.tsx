import { type PageReading, watchPage } from '../../lib/article/index.ts';
import { createCard } from '../../lib/marks/card.ts';
import { isOnDarkGround } from '../../lib/marks/ground.ts';
import { createHighlights, type Mark } from '../../lib/marks/highlights.ts';
import { watchPointer } from '../../lib/marks/pointing.ts';
import { scrollToMark } from '../../lib/marks/scrollToMark.ts';
import { listen, send } from '../../lib/messages/channel.ts';
import type { Marking } from '../../lib/report/checkedPage.ts';
import { loadSettings, watchSettings } from '../../lib/settings/stored.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { cardDrawing } from './drawing.tsx';

/** Marks and card are drawn in frames of their own: on a page of 100,000 nodes both in one would hold it up for more than 50 ms. */
const A_FRAME_MS = 34;
const NOTHING: Marking = { findings: [], contexts: {}, timelines: {} };

/** How long a session lasts. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /** Asks whether the extension is still there; when it was updated or removed meanwhile, `signal` aborts. */
  readonly isAlive: () => boolean;
}

/**
 * Reads a page, has it judged and marks the words, for as long as the page is open and its lifetime lasts. Works in a content script and in
 * the extension's own sample article.
 */
export async function startSession(document: Document, { signal, isAlive }: Lifetime): Promise<void> {
  const view = document.defaultView!;
  // The background, where the browser has ended it, starts while the page is read. Nobody waits for the answer.
  send('article/soon', undefined).catch(() => {});
  let settings = await loadSettings();
  if (signal.aborted) return;

  let reading: PageReading | undefined;
  /** What the background knows the reading by. */
  let name = '';
  let marking: Marking = NOTHING;
  let marks: readonly Mark[] = [];
  /** The finding whose card was closed while the pointer rests on its words: it stays closed until the pointer has left them. */
  let dismissed: string | undefined;
  /** Opened by a click or the keyboard, or used since: the pointer's leaving does not close it. */
  let pinned = false;

  const highlights = createHighlights(document);
  const card = createCard(
    document,
    cardDrawing({
      settings: () => settings,
      article: () => (reading?.isArticle ? reading.article : undefined),
      marking: () => marking,
      marks: () => marks,
      onOpen: (mark) => reveal(mark, true),
      onStep: (mark, by) => step(by, mark),
      onClose: () => card.hide(),
      onHold: () => card.hold(),
    }),
  );
  let listing: ReturnType<Window['setTimeout']> | undefined;
  signal.addEventListener('abort', () => {
    view.clearTimeout(listing);
    card.destroy();
    highlights.destroy();
  });

  const draw = () => {
    marks = findMarks(marking, reading);
    const first = marks[0]?.range.startContainer.parentElement;
    highlights.show(marks, { dark: first ? isOnDarkGround(first) : false, tint: settings.tint });
    view.clearTimeout(listing);
    listing = view.setTimeout(() => card.keepTo(marks), A_FRAME_MS);
  };
  const open = (mark: Mark, focus: boolean) => {
    highlights.setActive(mark);
    const onClose = () => {
      highlights.setActive(undefined);
      dismissed = mark.finding.id;
    };
    card.show(mark, { focus, onClose });
    pinned = focus;
  };
  const reveal = (mark: Mark, focus: boolean): boolean => {
    if (!scrollToMark(mark)) return false;
    open(mark, focus);
    return true;
  };
  const step = (by: 1 | -1, from: Mark | undefined = card.open): boolean => {
    const at = marks.findIndex(({ finding }) => finding.id === from?.finding.id);
    const next = marks.at(at < 0 ? Math.min(by, 0) : at + by) ?? marks[0];
    return next ? reveal(next, true) : false;
  };
  const ask = () => askForMarks(name, reading).catch(() => void isAlive());

  watchPage(
    document,
    (now, change) => {
      reading = now;
      if (change === 'redrawn') return draw();
      name = Math.random().toString(36).slice(2);
      marking = NOTHING;
      draw();
      void ask();
    },
    { signal, clock: () => performance.now() },
  );
  document.addEventListener('visibilitychange', isAlive, { signal });
  // Back from the browser's page cache: the tab's badge was lost on the way.
  view.addEventListener('pageshow', (event) => event.persisted && void ask(), { signal });
  watchPointer(
    view,
    {
      marks: () => marks,
      hover: () => settings.hover,
      isInCard: card.contains,
      onRest(mark) {
        const { id } = mark.finding;
        if (id !== dismissed) dismissed = undefined;
        if (!dismissed && card.open?.finding.id !== id && isAlive()) open(mark, false);
      },
      onClick: (mark) => isAlive() && open(mark, true),
      onUse() {
        pinned = true;
      },
      onLeave() {
        if (!pinned) card.hide();
        dismissed = undefined;
      },
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
      'page/read': ask,
      'marks/show'(shown) {
        if (shown.reading !== name) return false;
        marking = shown.marking;
        draw();
        return true;
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

/** Has the background look at what was read under this name. Resolves when that has come to its end, whatever it was. */
async function askForMarks(name: string, reading: PageReading | undefined): Promise<void> {
  if (reading?.isArticle) await send('article/check', { reading: name, article: reading.article });
  else if (reading) await send('article/none', { reading: name, foreign: reading.why.reason === 'foreign-language' });
}

/** The flags whose words still stand in the page, in the order of the page. */
function findMarks({ findings }: Marking, reading: PageReading | undefined): readonly Mark[] {
  if (!reading?.isArticle) return [];
  const marks = findings.flatMap((finding): Mark[] => {
    const { verdict, block, start, end } = finding;
    const range = isFlag(verdict) ? reading.textMap.toRange(block, start, end) : undefined;
    return range && isFlag(verdict) ? [{ finding: { ...finding, verdict }, range }] : [];
  });
  return marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
}
