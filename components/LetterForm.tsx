import { useId, useRef, useState } from 'preact/hooks';
import { type Letter, mailtoUrl } from '../lib/report/wrongFlag.ts';
import { useTranslation } from './Translation.tsx';

/** A letter that the reader may change, copy, or open in their own mail program. Nothing here sends it. */
export function LetterForm({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const [body, setBody] = useState(letter.body);
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const field = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${letter.subject}\n\n${body}`);
      setCopied(true);
    } catch {
      // No clipboard here: the words stand selected, for the reader to copy.
      text.current?.select();
    }
  };
  return (
    <div class="letter">
      <label for={field}>{t('letter.label')}</label>
      <textarea id={field} ref={text} rows={8} value={body} onInput={(event) => setBody(event.currentTarget.value)} />
      <div class="actions">
        <button type="button" onClick={copy}>
          {t('letter.copy')}
        </button>
        <a href={mailtoUrl({ ...letter, body })} target="_blank" rel="noreferrer noopener">
          {t('letter.mail')}
        </a>
        <span class="aside" role="status">
          {copied ? t('letter.copied') : ''}
        </span>
      </div>
    </div>
  );
}
