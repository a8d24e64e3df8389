/** Whether the words at `element` stand on a dark ground, by the first opaque background behind them. */
export function isOnDarkGround(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < 0.2;
  }
  return false;
}

interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

function rgba(css: string): Rgba | undefined {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(css);
  if (!parts) return undefined;
  return {
    red: Number(parts[1]),
    green: Number(parts[2]),
    blue: Number(parts[3]),
    alpha: Number(parts[4] ?? 1),
  };
}

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }: Rgba): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
