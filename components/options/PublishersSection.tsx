import type { Publisher } from '../../lib/sync/index.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { AddPublisher, type AddPublisherProps } from './AddPublisher.tsx';
import { type PublisherActions, PublisherItem, type Work } from './PublisherItem.tsx';

export interface PublishersSectionProps {
  readonly publishers: readonly Publisher[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** By publisher. */
  readonly works: Readonly<Record<string, Work>>;
  readonly actions: PublisherActions;
  readonly add: AddPublisherProps;
}

/** Whose facts are used: each publisher with its age and its updates, and how to add one. */
export function PublishersSection({ publishers, now, works, actions, add }: PublishersSectionProps) {
  const { t } = usePagesTranslation();
  return (
    <>
      <p>{t('publishers.intro')}</p>
      <ul class="publishers">
        {publishers.map((publisher) => (
          <PublisherItem
            key={publisher.id}
            publisher={publisher}
            now={now}
            work={works[publisher.id]}
            actions={actions}
          />
        ))}
      </ul>
      <AddPublisher {...add} />
    </>
  );
}
