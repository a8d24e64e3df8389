/** Pictures for the stores' listings: the sample article of the extension with what a reader sees of it, under a line of words. */
import { type ComponentChild, type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import cardCss from '../../components/card.css?inline';
import findingsCss from '../../components/findings.css?inline';
import optionsCss from '../../components/options.css?inline';
import { Panel } from '../../components/Panel.tsx';
import pageCss from '../../components/page.css?inline';
import panelCss from '../../components/panel.css?inline';
import { Translation } from '../../components/Translation.tsx';
import wideCss from '../../components/wide.css?inline';
import sample from '../../entrypoints/sample/index.html?raw';
import { translator } from '../../lib/locales/reading/index.ts';
import { createHighlights, type Mark } from '../../lib/marks/highlights.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import { DEFAULT_SETTINGS, type Language } from '../../lib/settings/settings.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { CONTRADICTED, SAMPLE_PAGE } from './fixtures.ts';
import { PAGE_STATES } from './pages.tsx';
import { ACTIONS, card, type State } from './states.tsx';

/** What stands over each picture. */
const CAPTIONS = {
  card: {
    vi: 'Gạch chân đúng những chữ khác với cơ sở dữ kiện',
    en: 'Underlines the very words that differ from the fact base',
  },
  popup: {
    vi: 'Bài viết nói gì, nguồn nói gì, tính đến khi nào',
    en: 'What the article says, what the source says, as of when',
  },
  facts: {
    vi: 'Mỗi dữ kiện đều kèm nguồn, ngày và diễn biến',
    en: 'Every fact with its sources, its date and how it changed',
  },
  history: {
    vi: 'Khi dữ kiện thay đổi, bài đã đọc được so lại',
    en: 'What you have read is compared anew when facts change',
  },
  tile: {
    vi: 'So bài báo với dữ kiện, ngay trên máy của bạn.',
    en: 'Compares the news with facts, on your own device.',
  },
} as const;

/** Part of another page, with the styles of its own. */
function Isolated({ css, language, children }: { css: string; language: Language; children: ComponentChild }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss(':host')}\n${css}`);
    root.adoptedStyleSheets.push(sheet);
    render(<Translation value={translator(language)}>{children}</Translation>, root);
  }, []);
  return <div ref={host} />;
}

/** The sample article as it stands in the extension, its words underlined as in a page. */
function SampleArticle() {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const article = new DOMParser().parseFromString(sample, 'text/html').querySelector('article')!;
    host.current!.replaceChildren(...article.childNodes);
    createHighlights(document).show(marksIn(host.current!), { dark: false, tint: false });
  }, []);
  return <article ref={host} lang="vi" />;
}

function marksIn(root: Node): Mark[] {
  return SAMPLE_PAGE.report.findings.flatMap((finding): Mark[] => {
    const { verdict, quote } = finding;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (isFlag(verdict) && texts.nextNode()) {
      const at = texts.currentNode.nodeValue!.indexOf(quote);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + quote.length);
      return [{ finding: { ...finding, verdict }, range }];
    }
    return [];
  });
}

function Caption({ of, language }: { of: keyof typeof CAPTIONS; language: Language }) {
  return (
    <header class="caption">
      <img src="/icons/128.png" alt="" />
      <h1>{of === 'tile' ? translator(language).t('app.name') : CAPTIONS[of][language]}</h1>
    </header>
  );
}

function picture(
  name: Exclude<keyof typeof CAPTIONS, 'tile'>,
  content: (language: Language) => ComponentChildren,
): State {
  return {
    name: `store-${name}`,
    frame: 'picture',
    view: (language) => (
      <div class="picture">
        <Caption of={name} language={language} />
        <main class="window">{content(language)}</main>
      </div>
    ),
  };
}

function stateNamed(name: string): State {
  return PAGE_STATES.find((state) => state.name === name)!;
}

function wholePage(of: 'facts' | 'history', state: string): State {
  const css = `${findingsCss}\n${pageCss}\n${wideCss}\n${optionsCss}\n:host { font: var(--size-page) / var(--leading) var(--font); }`;
  return picture(of, (language) => (
    <Isolated css={css} language={language}>
      {stateNamed(state).view(language)}
    </Isolated>
  ));
}

export const STORE_STATES: readonly State[] = [
  picture('card', (language) => (
    <>
      <SampleArticle />
      <div class="beside">
        <Isolated
          css={`${findingsCss}\n${cardCss}\n.card { width: 440px; box-sizing: border-box; color: var(--text); font: var(--size) / var(--leading) var(--font); }`}
          language={language}
        >
          {card('card', CONTRADICTED, SAMPLE_PAGE.report.findings.filter(({ verdict }) => isFlag(verdict)).length).view(
            language,
          )}
        </Isolated>
      </div>
    </>
  )),
  picture('popup', (language) => (
    <>
      <SampleArticle />
      <div class="beside">
        <Isolated
          css={`${findingsCss}\n${pageCss}\n${panelCss}\n:host { display: block; width: 440px; font: var(--size) / var(--leading) var(--font); }`}
          language={language}
        >
          <Panel
            state={{ status: 'checked', url: SAMPLE_PAGE.article.url, page: SAMPLE_PAGE }}
            settings={DEFAULT_SETTINGS}
            news={{}}
            actions={ACTIONS}
          />
        </Isolated>
      </div>
    </>
  )),
  wholePage('facts', 'options-facts'),
  wholePage('history', 'options-history-flipped'),
  {
    name: 'store-tile',
    frame: 'tile',
    view: (language) => (
      <main class="tile">
        <Caption of="tile" language={language} />
        <p>{CAPTIONS.tile[language]}</p>
        <p lang="vi">
          đã có <span class="is-contradicted">47 quốc gia</span> ký Công ước
        </p>
      </main>
    ),
  },
];
