import { type JSX, render } from 'preact';
import { Card, MutedCard } from '../../components/Card.tsx';
import cardCss from '../../components/card.css?inline';
import type { Mute } from '../../components/FindingMenu.tsx';
import findingsCss from '../../components/findings.css?inline';
import { MarkList } from '../../components/MarkList.tsx';
import { Translation } from '../../components/Translation.tsx';
import type { Article } from '../../lib/article/article.ts';
import { translator } from '../../lib/locales/reading/index.ts';
import type { Drawing } from '../../lib/marks/card.ts';
import type { Mark } from '../../lib/marks/highlights.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import { send } from '../../lib/messages/channel.ts';
import type { Marking } from '../../lib/report/checkedPage.ts';
import { wrongFlagLetter } from '../../lib/report/wrongFlag.ts';
import { siteHost } from '../../lib/settings/muted.ts';
import type { Settings } from '../../lib/settings/settings.ts';

interface CardContext {
  readonly settings: () => Settings;
  readonly article: () => Article | undefined;
  readonly marking: () => Marking;
  readonly marks: () => readonly Mark[];
  readonly onOpen: (mark: Mark) => void;
  readonly onStep: (from: Mark, by: 1 | -1) => void;
  readonly onClose: () => void;
  /** Keeps the card open although its mark may go, and draws it again. */
  readonly onHold: () => void;
}

/** What the card's element shows, in the reader's language and theme of the moment. */
export function cardDrawing(context: CardContext): Drawing {
  /** Left out just now, from the card of this finding. */
  let muted: { findingId: string; mute: Mute } | undefined;
  const setMuted = (mute: Mute, isOn: boolean) =>
    void send('mute', { ...mute, entries: [...mute.entries], muted: isOn });

  const draw = (container: HTMLElement, view: JSX.Element) => {
    const { theme, language } = context.settings();
    container.style.colorScheme = theme === 'system' ? 'light dark' : theme;
    render(<Translation value={translator(language)}>{view}</Translation>, container);
  };
  const cardOf = (mark: Mark, article: Article) => {
    const { finding } = mark;
    const { contexts, timelines } = context.marking();
    const marks = context.marks();
    const shown = marks.findIndex((each) => each.finding.id === finding.id);
    return (
      <Card
        key={finding.id}
        finding={finding}
        timeline={timelines[finding.id]}
        letter={() => wrongFlagLetter(article, finding, contexts[finding.id], translator(context.settings().language))}
        site={siteHost(article.url)}
        index={shown + 1}
        total={marks.length}
        onStep={(by) => context.onStep(mark, by)}
        onMute={(mute) => {
          muted = { findingId: finding.id, mute };
          setMuted(mute, true);
          context.onHold();
        }}
        onClose={context.onClose}
      />
    );
  };

  return {
    css: `${tokensCss(':host')}\n${findingsCss}\n${cardCss}`,
    card(container, mark) {
      const article = context.article();
      if (muted?.findingId !== mark.finding.id) muted = undefined;
      const undoable = muted?.mute;
      if (undoable) {
        const undo = () => {
          muted = undefined;
          setMuted(undoable, false);
          context.onClose();
        };
        draw(container, <MutedCard onUndo={undo} onClose={context.onClose} />);
      } else if (article) draw(container, cardOf(mark, article));
    },
    list(container) {
      const onOpen = (finding: { id: string }) => {
        const mark = context.marks().find((each) => each.finding.id === finding.id);
        if (mark) context.onOpen(mark);
      };
      draw(container, <MarkList findings={context.marks().map(({ finding }) => finding)} onOpen={onOpen} />);
    },
    erase: (container) => render(null, container),
  };
}
