import { useId } from 'preact/hooks';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** A labelled field that answers while one types. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const field = useId();
  return (
    <div>
      <label for={field}>{label}</label>
      <input id={field} type="search" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
