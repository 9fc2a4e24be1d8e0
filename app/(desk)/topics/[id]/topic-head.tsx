/** The head of a topic's page: name, counts and note, and what can be done with it. */
"use client";
import { useRouter } from "next/navigation";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { KeyLink } from "@/app/_desk/keyboard/key-link";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Topic } from "./open-topic";
import { topicWords } from "./topic-words";

export function TopicHead({ topic, onEdit }: { topic: Topic; onEdit: () => void }) {
  const may = (action: Topic["allowed"][number]) => topic.allowed.includes(action);
  const { remove, busy } = useRemove(topic);
  return (
    <>
      <ScreenHead title={topic.name} about={topicWords(topic.counts)}>
        {topic.counts.claims > 0 ? (
          <>
            <KeyLink hotkey="l" href={`/topics/${topic.id}/links`}>
              Graph and timeline
            </KeyLink>
            {may("report.draft") ? (
              <KeyLink hotkey="r" href={`/reports?topic=${topic.id}`}>
                Report on this topic
              </KeyLink>
            ) : null}
          </>
        ) : null}
        {may("topic.edit") ? (
          <KeyButton hotkey="e" onClick={onEdit}>
            Rename
          </KeyButton>
        ) : null}
        {may("topic.remove") ? (
          <Button busy={busy} onClick={() => void remove()}>
            Delete
          </Button>
        ) : null}
      </ScreenHead>
      {topic.removedAt === null ? null : (
        <p role="note" className="border-b border-line bg-warn-wash edge py-3 text-warn">
          This topic was deleted. Its claims are still at the desk, and the history can put it back with them.
        </p>
      )}
      {topic.note ? (
        <p dir="auto" className="said max-h-40 overflow-auto border-b border-line edge py-3 whitespace-pre-line">
          {topic.note}
        </p>
      ) : null}
    </>
  );
}

/** Deletes the topic, leads to the list of topics, and offers to undo it. */
function useRemove(topic: Topic) {
  const router = useRouter();
  const tell = useToast();
  const { run, busy } = useChange(useTRPC().topics.remove.mutationOptions());
  const putBack = usePutBack();
  const undo = () =>
    void putBack({
      ...{ subjectType: "topic", subjectId: topic.id, action: "topic.remove" },
      otherwise: "This topic was put back since.",
    });
  const remove = async () => {
    if (!(await run({ id: topic.id, version: topic.version })).ok) return;
    tell("Topic deleted. Its claims stay.", { undo });
    router.push("/topics");
  };
  return { remove, busy };
}
