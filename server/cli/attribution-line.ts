/** The line of JSON that `stet extract` prints for one attribution. */
import type { Attribution } from "@/server/domain/claims/attribution";

/** Returns the line. One speaker is a name, several are a list, none is null: what reads the lines mostly expects one. */
export function attributionLine(file: string, attribution: Attribution): string {
  const { source, cue, content, relay, relayName, speakers, candidates, ...rest } = attribution;
  const speaker = speakers.length > 1 ? speakers : (speakers[0] ?? null);
  return JSON.stringify({ file, source, cue, content, relay, relayName, speaker, candidates, ...rest });
}
