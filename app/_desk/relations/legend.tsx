/** Says what the lines of a picture mean: those kinds that are in it. */
import { kindOf, type Link } from "./link-kinds";

export function Legend({ links }: { links: readonly Link[] }) {
  const confirmed = new Map(links.map((link) => [kindOf(link).words, link]));
  const suggested = links.find(({ state }) => state === "suggested");
  return (
    <ul aria-label="What the lines mean" className="flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
      {[...confirmed]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([words, link]) => (
          <li key={words} className="flex items-center gap-1.5">
            <Sample link={link} />
            {words}
          </li>
        ))}
      {suggested ? (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden width={36} height={14}>
            <line
              x1={2}
              y1={7}
              x2={34}
              y2={7}
              className="stroke-edge"
              strokeWidth={2}
              strokeDasharray="0.1 5"
              strokeLinecap="round"
            />
          </svg>
          suggested only
        </li>
      ) : null}
    </ul>
  );
}

function Sample({ link }: { link: Link }) {
  const { sign, stroke, fill, width } = kindOf(link);
  return (
    <svg aria-hidden width={36} height={14}>
      <line x1={1} y1={7} x2={35} y2={7} className={stroke} strokeWidth={width} />
      <circle cx={18} cy={7} r={6.5} className="fill-paper" />
      <text
        x={18}
        y={7}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={12}
        className={`${fill} font-semibold`}
      >
        {sign}
      </text>
    </svg>
  );
}
