export interface NoticeProps {
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A state in words: what is so, what it means, and the one thing to do next. */
export function Notice({ title, body, action }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <h2>{title}</h2>
      {body && <p>{body}</p>}
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}
