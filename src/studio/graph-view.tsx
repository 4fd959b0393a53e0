/** The call as a drawing: moments as notes, endings as stamps. The list beneath it says the same in words. */
import { useMemo } from 'preact/hooks';
import { type GraphEdge, type GraphNode, layOut, NODE } from './graph-layout.ts';
import type { Outline } from './outline.ts';

/** How far the drawing may shrink before it is to be scrolled. */
const SMALLEST = 0.72;

export function GraphView({
  outline,
  onPick,
}: {
  outline: Outline;
  onPick: (id: string, ends: boolean) => void;
}) {
  const graph = useMemo(() => layOut(outline), [outline]);
  return (
    <div class="st-graph" aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden; the list says the same */}
      <svg
        viewBox={`0 0 ${graph.width} ${graph.height}`}
        width={graph.width}
        style={{ minWidth: `${graph.width * SMALLEST}px` }}
      >
        {graph.edges.map((edge) => (
          <path key={keyOf(edge)} class={`st-edge${edge.back ? ' back' : ''}`} d={curve(edge)} />
        ))}
        {graph.nodes.map((node) => (
          <Node
            key={`${node.id} ${node.ends}`}
            node={node}
            start={!node.ends && node.id === outline.start}
            onPick={() => onPick(node.id, node.ends)}
          />
        ))}
      </svg>
    </div>
  );
}

const keyOf = ({ from, to }: GraphEdge): string => `${from.id} ${to.id} ${to.ends}`;

/** From the foot of one note to the head of the next; back around the side. */
function curve({ from, to, back }: GraphEdge): string {
  const half = NODE.height / 2;
  if (back) {
    const side = from.x + NODE.width / 2;
    const end = to.x + NODE.width / 2;
    const out = Math.max(side, end) + NODE.gapX * 1.5;
    return `M${side} ${from.y} C${out} ${from.y} ${out} ${to.y} ${end} ${to.y}`;
  }
  const [start, end] = [from.y + half, to.y - half];
  const bend = Math.max(14, (end - start) / 2);
  return `M${from.x} ${start} C${from.x} ${start + bend} ${to.x} ${end - bend} ${to.x} ${end}`;
}

function Node({ node, start, onPick }: { node: GraphNode; start: boolean; onPick: () => void }) {
  const { x, y, id, ends, lost } = node;
  const look = ['st-node', ends && 'ends', lost && 'lost', start && 'start'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beneath does the same by keyboard
    <g class={look} onClick={onPick}>
      <rect
        x={x - NODE.width / 2}
        y={y - NODE.height / 2}
        width={NODE.width}
        height={NODE.height}
        rx={ends ? NODE.height / 2 : 6}
      />
      <text x={x} y={y + 4.5} text-anchor="middle">
        {id.length > 17 ? `${id.slice(0, 16)}…` : id}
      </text>
    </g>
  );
}
