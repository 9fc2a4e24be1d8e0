/** For an admin: the last exported head of the history, its age, and what has failed since. */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";

type Place = Outputs["desk"]["heads"]["places"][number];

export function HeadsPart() {
  const api = useTRPC();
  const heads = useQuery(api.desk.heads.queryOptions({}));
  if (heads.isLoadingError) return <p className="text-note text-bad">{refusalOf(heads.error).message}</p>;
  if (!heads.data) return <p className="text-note text-soft">Loading…</p>;
  const { minutes, places } = heads.data;
  if (minutes === null) return <NoPlace />;
  return (
    <div className="grid gap-2 text-note text-soft">
      {places.map((place) => (
        <div key={place.file ?? ""} className="grid gap-2">
          {place.failure ? <Failed place={place} failure={place.failure} /> : null}
          <Last place={place} />
        </div>
      ))}
      <p>The server looks {every(minutes)} whether the history has a new head, and writes it out if it has.</p>
    </div>
  );
}

function Last({ place }: { place: Place }) {
  if (!place.last) return <p>No head has been {written(place)} yet.</p>;
  return (
    <p>
      The last head was {written(place)}{" "}
      <b className="font-semibold text-ink">
        <Moment at={place.last.at} ago />
      </b>
      : line <span className="num text-ink">{place.last.seq}</span> of the history.
    </p>
  );
}

function Failed({ place, failure }: { place: Place; failure: NonNullable<Place["failure"]> }) {
  return (
    <p role="alert" className="border-l-[3px] border-bad pl-3 text-bad">
      The newest head could not be {written(place)} <Moment at={failure.at} ago />. {failure.why}. The server tries
      again at its next look.
    </p>
  );
}

function written({ file }: Place): ReactNode {
  if (file === null) return "given to the command";
  return (
    <>
      written to <code className="num text-small [overflow-wrap:anywhere] text-ink">{file}</code>
    </>
  );
}

function NoPlace() {
  return (
    <div className="grid gap-2 border-l-[3px] border-dotted border-edge pl-3 text-note text-soft">
      <p>
        The server writes the head of the history nowhere. With a head that is kept on another machine, a history that
        was cut off or written anew is noticed. Set a file there and start the server again, such as:
      </p>
      <code className="num text-small break-words text-ink select-all">
        STET_HEAD_FILE=/mnt/elsewhere/heads.txt npm start
      </code>
    </div>
  );
}

function every(minutes: number): string {
  if (minutes === 1) return "every minute";
  return minutes === 60 ? "every hour" : `every ${minutes} minutes`;
}
