/** A principle as a flower: a petal for every time it was kept, a fallen one for every time it was broken; the head droops with them. */
import type { Tally } from '../../core/scoring.ts';

/** Blossoms in the colours of the art, one after the other along the box. */
const BLOSSOMS = ['#e8b04a', '#b9a6cf', '#e5977c', '#a9cdc5', '#f2c39b', '#8aa6dc'];
const GROUND = 146;

interface Props {
  readonly tally: Tally | undefined;
  /** Its place in the box: gives it its colour and its lean. */
  readonly place: number;
}

export function Flower({ tally, place }: Props) {
  const { kept, broken } = tally ?? { kept: 0, broken: 0 };
  const lean = place % 2 ? 1 : -1;
  return (
    <svg class={tally ? 'db-flower' : 'db-flower bud'} viewBox="0 0 64 150" aria-hidden="true">
      {tally ? (
        <Bloom kept={kept} broken={broken} lean={lean} colour={BLOSSOMS[place % BLOSSOMS.length]!} />
      ) : (
        <Bud lean={lean} />
      )}
    </svg>
  );
}

function Bud({ lean }: { lean: number }) {
  return (
    <>
      <path class="db-stem" d={`M32 ${GROUND}q${2 * lean} -8 0 -16`} />
      <path class="db-bud" d="M32 131c-6-4-5-12 0-17c5 5 6 13 0 17z" />
    </>
  );
}

interface BloomProps {
  readonly kept: number;
  readonly broken: number;
  readonly lean: number;
  readonly colour: string;
}

function Bloom({ kept, broken, lean, colour }: BloomProps) {
  const wilt = broken / (kept + broken);
  const top = GROUND - Math.min(116, 52 + 12 * (kept + broken));
  const [x, y] = [32 + lean * (3 + 15 * wilt), top + 26 * wilt];
  const size = 9 + Math.min(5, kept + broken);
  return (
    <>
      <path
        class="db-stem"
        d={`M32 ${GROUND}C${32 - 5 * lean} ${GROUND - 24} 32 ${top - 14 * wilt} ${x} ${y}`}
      />
      <path
        class="db-leaf"
        d={`M31 ${GROUND - 12}q${-14 * lean} -2 ${-17 * lean} -12q${13 * lean} 0 ${17 * lean} 12z`}
      />
      <g transform={`rotate(${95 * wilt * lean} ${x} ${y})`}>
        <Petals count={kept} of={Math.max(5, kept + broken)} x={x} y={y} size={size} colour={colour} />
        <circle class={kept > 0 ? 'db-eye' : 'db-eye bare'} cx={x} cy={y} r={size * 0.55} />
      </g>
      {Array.from({ length: Math.min(4, broken) }, (_, at) => (
        <ellipse
          key={at}
          class="db-fallen"
          cx={12 + 13 * at}
          cy={GROUND - 3 - (at % 2) * 3}
          rx="6"
          ry="3.2"
        />
      ))}
    </>
  );
}

interface PetalProps {
  readonly count: number;
  /** Places for petals: where one has fallen the place stays empty. */
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

function Petals({ count, of, x, y, size, colour }: PetalProps) {
  return (
    <>
      {Array.from({ length: Math.min(of, 12) }, (_, at) => at)
        .filter((at) => at < count)
        .map((at) => (
          <ellipse
            key={at}
            class="db-petal"
            fill={colour}
            cx={x}
            cy={y - size}
            rx={size * 0.62}
            ry={size * 0.85}
            transform={`rotate(${(360 * at) / Math.min(of, 12)} ${x} ${y})`}
          />
        ))}
    </>
  );
}

/** The can at the end of the box. */
export const WateringCan = () => (
  <svg class="db-flower db-can" viewBox="0 0 64 150" aria-hidden="true">
    <path d="M16 112h30v30q0 3-3 3H19q-3 0-3-3z" />
    <path d="M46 134l12-26M52 104l11 6" />
    <path class="db-handle" d="M16 118q-13 2-12 12t12 9M20 112q11-18 22 0" />
  </svg>
);
