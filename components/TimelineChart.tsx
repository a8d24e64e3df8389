import type { Observation, Timeline } from '../lib/catalogue/timeline.ts';
import { useTranslation } from './Translation.tsx';

const WIDTH = 320;
const HEIGHT = 72;
const EDGE = { left: 18, right: 34, top: 24, bottom: 22 };
/** Labels nearer to one another than this would run together; those between the first and the last give way. */
const LABEL_ROOM = 70;

interface Point {
  readonly observation: Observation;
  readonly x: number;
  readonly y: number;
}

/** How a figure changed, drawn as steps: each value holds until the next is observed. */
export function TimelineChart({ timeline }: { timeline: Timeline }) {
  const { t, pick, number, date } = useTranslation();
  const points = layOut(timeline.observations);
  // The last value holds on.
  const steps = `${points.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')}H${WIDTH - 4}`;
  const spoken = timeline.observations.map(({ value, when }) => `${pick(value)} (${pick(when)})`).join('; ');
  return (
    <figure class="timeline">
      <figcaption>{t('timeline.caption', { property: pick(timeline.property) })}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('timeline.spoken', { property: pick(timeline.property), values: spoken })}
      >
        <path class="timeline-ground" d={`M${EDGE.left} ${HEIGHT - EDGE.bottom}H${WIDTH - 4}`} />
        <path class="timeline-line" d={steps} />
        {points.map(({ observation, x, y }) => (
          <circle key={observation.factId} class="timeline-dot" cx={x} cy={y} r="3.5">
            <title>{`${pick(observation.value)} – ${pick(observation.when)} – ${observation.source}`}</title>
          </circle>
        ))}
        {labelled(points).map(({ observation, x, y }) => (
          <g key={observation.factId} text-anchor={x < 60 ? 'start' : x > WIDTH - 70 ? 'end' : 'middle'}>
            <text class="timeline-value" x={anchor(x)} y={y - 8}>
              {number(observation.amount)}
            </text>
            <text class="timeline-when" x={anchor(x)} y={HEIGHT - 6}>
              {date(observation.at.slice(0, 10))}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

const anchor = (x: number) => (x < 60 ? x - 6 : x > WIDTH - 70 ? x + 6 : x);

function layOut(observations: readonly Observation[]): Point[] {
  const times = observations.map(({ at }) => Date.parse(at));
  const amounts = observations.map(({ amount }) => amount);
  const across = scale(times, EDGE.left, WIDTH - EDGE.right);
  const up = scale(amounts, HEIGHT - EDGE.bottom - 8, EDGE.top);
  return observations.map((observation, index) => ({ observation, x: across(times[index]!), y: up(amounts[index]!) }));
}

/** Maps the values' range onto the stretch from `start` to `end`, rounded to tenths. */
function scale(values: readonly number[], start: number, end: number): (value: number) => number {
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  return (value) => Math.round((start + ((value - least) / span) * (end - start)) * 10) / 10;
}

function labelled(points: readonly Point[]): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return [...points];
  const chosen = [first];
  for (const point of points.slice(1, -1)) {
    if (point.x - chosen.at(-1)!.x >= LABEL_ROOM && last.x - point.x >= LABEL_ROOM) chosen.push(point);
  }
  return [...chosen, last];
}
