import { useId, useState } from 'preact/hooks';
import type { PagesTranslator } from '../../lib/locales/pages/index.ts';
import { type FailureCode, formatFingerprint, type Preview } from '../../lib/sync/index.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { sizeInWords } from './format.ts';
import { Progress, type Work } from './PublisherItem.tsx';

/** Why an addition came to nothing: it is said in the language of the moment. */
export type AddingProblem =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'denied'; readonly host: string }
  | { readonly kind: 'refused'; readonly code: FailureCode };

/** Where the addition of a publisher stands. */
export type Adding =
  | { readonly step: 'address'; readonly problem?: AddingProblem }
  | { readonly step: 'looking' }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'taking-in'; readonly preview: Preview; readonly work?: Work };

export interface AddPublisherProps {
  readonly adding: Adding;
  readonly onAddress: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onAgree: (preview: Preview) => void;
  readonly onCancel: () => void;
}

/** Adds a publisher: first its name, address and fingerprint are shown; nothing is stored before the reader agrees. */
export function AddPublisher(props: AddPublisherProps) {
  const { t } = usePagesTranslation();
  const { adding } = props;
  return (
    <section class="add" aria-label={t('publishers.add.title')}>
      <h2>{t('publishers.add.title')}</h2>
      {adding.step === 'address' || adding.step === 'looking' ? <AddressForm {...props} /> : <PreviewForm {...props} />}
    </section>
  );
}

function AddressForm({ adding, onAddress, onFile }: AddPublisherProps) {
  const { t } = usePagesTranslation();
  const [text, setText] = useState('');
  const field = useId();
  const hint = useId();
  const problem = adding.step === 'address' ? adding.problem : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAddress(text);
      }}
    >
      <label for={field}>{t('publishers.add.label')}</label>
      <input
        id={field}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-describedby={hint}
        aria-invalid={problem !== undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={hint} class={problem ? 'warning' : 'aside'} role="status">
        {problem ? inWords(problem, t) : t('publishers.add.hint')}
      </p>
      <div class="buttons">
        <button
          type="submit"
          class="primary"
          disabled={adding.step === 'looking'}
          aria-busy={adding.step === 'looking'}
        >
          {t('publishers.add.look')}
        </button>
        <FileButton label={t('publishers.add.file')} onFile={onFile} />
      </div>
    </form>
  );
}

function inWords(problem: AddingProblem, t: PagesTranslator['t']): string {
  switch (problem.kind) {
    case 'malformed':
      return t('publishers.add.malformed');
    case 'denied':
      return t('publishers.add.denied', { host: problem.host });
    case 'refused': {
      const { code } = problem;
      const why = t(code === 'other-keys' ? 'publishers.add.otherKeys' : `look.${code}`);
      return t('publishers.add.refused', { why });
    }
  }
}

function PreviewForm({ adding, onAgree, onCancel }: AddPublisherProps) {
  const translator = usePagesTranslation();
  const { t, date } = translator;
  if (adding.step !== 'preview' && adding.step !== 'taking-in') return null;
  const { preview } = adding;
  const { manifest, url, fingerprint, length, known } = preview;
  return (
    <div class="add-preview" data-adding={adding.step}>
      <h3>{manifest.title}</h3>
      <p>
        {manifest.publisher} ·{' '}
        {t('publishers.add.size', { count: manifest.records.facts, size: sizeInWords(length, translator) })},{' '}
        {t('publishers.asOf', { when: date(manifest.asOf) })}
      </p>
      {url !== undefined && <p class="aside">{url}</p>}
      <p>
        {t('publishers.fingerprint')}: <code>{formatFingerprint(fingerprint)}</code>
      </p>
      <p class="aside">{t(known ? 'publishers.add.known' : 'publishers.add.compare')}</p>
      {adding.step === 'taking-in' ? (
        <Progress work={adding.work ?? { done: 0, total: 1 }} />
      ) : (
        <div class="buttons">
          {!known && (
            <button type="button" class="primary" onClick={() => onAgree(preview)}>
              {t('publishers.add.agree')}
            </button>
          )}
          <button type="button" class="secondary" onClick={onCancel}>
            {t('publishers.add.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

/** A button that asks for one file. */
export function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const field = useId();
  return (
    <span class="file">
      <input
        id={field}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label for={field} class="secondary">
        {label}
      </label>
    </span>
  );
}
