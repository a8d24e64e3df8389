export interface NoticeProps {
  readonly title: string;
  /** Of the heading: 1 where the state is all that the page holds. */
  readonly level?: 1 | 2;
  readonly body?: string;
  /** For whoever wants to report it: not a sentence for readers. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A state in words: what is so, what it means, and the one thing to do next. */
export function Notice({ title, level = 1, body, detail, action }: NoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="notice" role="status">
      <Heading>{title}</Heading>
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
