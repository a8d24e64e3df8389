import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import cardCss from '../../components/card.css?inline';
import findingsCss from '../../components/findings.css?inline';
import { MarkList } from '../../components/MarkList.tsx';
import { Translation } from '../../components/Translation.tsx';
import { translator } from '../../lib/locales/translate.ts';
import type { Drawing } from '../../lib/marks/card.ts';
import type { Mark } from '../../lib/marks/highlights.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import { send } from '../../lib/messages/channel.ts';
import type { Settings } from '../../lib/settings/settings.ts';

interface CardContext {
  readonly settings: () => Settings;
  readonly marks: () => readonly Mark[];
  readonly onOpen: (mark: Mark) => void;
  readonly onStep: (from: Mark, by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** What the card's element shows, in the reader's language and theme of the moment. */
export function cardDrawing({ settings, marks, onOpen, onStep, onClose }: CardContext): Drawing {
  const mount = (container: HTMLElement, view: preact.JSX.Element) => {
    container.style.colorScheme = settings().theme === 'system' ? 'light dark' : settings().theme;
    render(<Translation value={translator(settings().language)}>{view}</Translation>, container);
    return () => render(null, container);
  };
  return {
    css: `${tokensCss(':host')}\n${findingsCss}\n${cardCss}`,
    card: (container, mark) =>
      mount(
        container,
        <Card
          finding={mark.finding}
          index={marks().indexOf(mark) + 1}
          total={marks().length}
          onStep={(by) => onStep(mark, by)}
          onMute={() => {
            for (const fact of mark.finding.facts) {
              void send('mute', { kind: 'facts', id: fact.factId, label: fact.value.vi, muted: true });
            }
            onClose();
          }}
          onReport={() => {}}
          onClose={onClose}
        />,
      ),
    list: (container) =>
      mount(
        container,
        <MarkList
          findings={marks().map(({ finding }) => finding)}
          onOpen={(finding) => {
            const mark = marks().find((each) => each.finding.id === finding.id);
            if (mark) onOpen(mark);
          }}
        />,
      ),
  };
}
