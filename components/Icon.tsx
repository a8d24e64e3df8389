/** Line drawings on a grid of 16, in the colour of the text beside them. */
const DRAWINGS = {
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M10 3.5 5.5 8 10 12.5',
  outside: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  options: 'M2 4.5h6.5M12 4.5h2M10.25 2.5v4M2 11.5h2M7.5 11.5H14M5.75 9.5v4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
} as const;

export function Icon({ name }: { name: keyof typeof DRAWINGS }) {
  return (
    <svg class="icon-drawing" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
