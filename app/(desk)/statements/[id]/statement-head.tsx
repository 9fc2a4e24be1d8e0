/** What was said, by whom, and the picture that its sightings give: how many there are, and through whom they came. */
import { Link } from "@/app/_ui/link";
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";

type Statement = Outputs["statements"]["get"];

/** Of more ways, the commonest are named. */
const MOST_WAYS = 8;

export function StatementHead({ statement: { statement, reworded, speakers, ways, sightings, leftOut } }: Props) {
  const total = sightings.length + leftOut;
  return (
    <header className="grid gap-2 border-b border-line edge py-5">
      <p className="eyebrow">Statement</p>
      <h1
        dir="auto"
        lang={langOf(statement)}
        className="max-w-[40ch] font-serif text-[26px] leading-[1.25] text-pretty"
      >
        {statement}
      </h1>
      <p dir="auto" className="flex flex-wrap gap-x-2.5 text-note text-soft">
        {speakers.length === 0 ? <span className="italic">nobody named</span> : null}
        {speakers.map(({ id, name }) => (
          <Link key={id} href={`/sources/${id}`} className="font-semibold text-ink hover:underline">
            {name}
          </Link>
        ))}
        <span className="text-faint">{reworded ? "worded by the desk" : "worded as in the earliest sighting"}</span>
      </p>
      <p className="text-note">
        <b className="num font-semibold">Said in {counted(total, "place")}</b>
        <span className="text-soft">
          {": "}
          <Ways ways={ways} />
        </span>
      </p>
    </header>
  );
}

type Props = { statement: Statement };

function Ways({ ways }: { ways: Statement["ways"] }) {
  const named = ways.slice(0, MOST_WAYS);
  const others = ways.slice(MOST_WAYS).reduce((sum, { sightings }) => sum + sightings, 0);
  return (
    <>
      {named.map(({ names, sightings }, at) => (
        <span key={names.join("+")}>
          {at > 0 ? ", " : ""}
          <bdi>{names.length === 0 ? "no relay named" : `through ${names.join(" and ")}`}</bdi> in{" "}
          <span className="num">{countWords(sightings)}</span>
        </span>
      ))}
      {others > 0 ? `, through others in ${countWords(others)}` : ""}
    </>
  );
}
