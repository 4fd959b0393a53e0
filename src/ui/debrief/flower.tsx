/** A principle as a flower: it grows with every time it came up; what was broken makes it droop and shed its petals. */
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
  const lean = place % 2 ? -1 : 1;
  return (
    <svg class={tally ? 'db-flower' : 'db-flower bud'} viewBox="8 0 48 150" aria-hidden="true">
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
  const all = kept + broken;
  const wilt = broken / all;
  const top = GROUND - Math.min(116, 52 + 11 * all);
  const [x, y] = [32 + lean * (3 + 16 * wilt), top + 26 * wilt];
  const size = 8.5 + Math.min(5.5, 1.1 * all);
  return (
    <>
      <Stem x={x} y={y} over={top - 16 * wilt} lean={lean} />
      <g transform={`rotate(${105 * wilt * lean} ${x} ${y})`}>
        {kept === 0 && (
          <path class="db-sepal" d={`M${x - size} ${y - 2}q${size} ${size * 1.5} ${2 * size} 0z`} />
        )}
        <Petals share={1 - wilt} of={all > 3 ? 8 : 6} x={x} y={y} size={size} colour={colour} />
        <circle class={kept > 0 ? 'db-eye' : 'db-eye bare'} cx={x} cy={y} r={size * 0.6} />
      </g>
      <Fallen count={Math.min(4, broken)} lean={lean} colour={colour} />
    </>
  );
}

/** @param over how high the stem rises before the head hangs down from it */
function Stem({ x, y, over, lean }: { x: number; y: number; over: number; lean: number }) {
  return (
    <>
      <path class="db-stem-edge" d={`M32 ${GROUND}C${32 - 6 * lean} ${GROUND - 26} 32 ${over} ${x} ${y}`} />
      <path class="db-stem" d={`M32 ${GROUND}C${32 - 6 * lean} ${GROUND - 26} 32 ${over} ${x} ${y}`} />
      <path
        class="db-leaf"
        d={`M31 ${GROUND - 10}q${-16 * lean} -1 ${-20 * lean} -15q${15 * lean} 0 ${20 * lean} 15z`}
      />
    </>
  );
}

const Fallen = ({ count, lean, colour }: { count: number; lean: number; colour: string }) => (
  <>
    {Array.from({ length: count }, (_, at) => (
      <ellipse
        key={at}
        class="db-fallen"
        fill={colour}
        cx={32 + lean * (17 - 11 * at)}
        cy={GROUND - 3 - (at % 2) * 3}
        rx="7"
        ry="3.6"
      />
    ))}
  </>
);

interface PetalProps {
  /** How many are still on, as a share. */
  readonly share: number;
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

function Petals({ share, of, x, y, size, colour }: PetalProps) {
  return (
    <>
      {Array.from({ length: Math.round(share * of) }, (_, at) => (
        <ellipse
          key={at}
          class="db-petal"
          fill={colour}
          cx={x}
          cy={y - size}
          rx={size * 0.62}
          ry={size * 0.85}
          transform={`rotate(${(360 * at) / of} ${x} ${y})`}
        />
      ))}
    </>
  );
}

/** The can at the end of the box. */
export const WateringCan = () => (
  <span class="db-pot-end">
    <svg class="db-flower db-can" viewBox="8 0 48 150" aria-hidden="true">
      <path d="M20 112h30v30q0 3-3 3H23q-3 0-3-3z" />
      <path d="M20 134L9 109M4 113l10-6" />
      <path class="db-handle" d="M50 118q12 2 11 12t-11 9M24 112q11-18 22 0" />
    </svg>
  </span>
);
