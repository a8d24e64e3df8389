export interface NoticeProps {
  readonly title: string;
  readonly body?: string;
  /** For whoever wants to report it: not a sentence for readers. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A state in words: what is so, what it means, and the one thing to do next. */
export function Notice({ title, body, detail, action }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <h2>{title}</h2>
      {body && <p>{body}</p>}
      {detail && <p class="aside">{detail}</p>}
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}
