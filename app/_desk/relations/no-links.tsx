/** Replaces a picture without links: says what would be in it. */
import { Empty } from "@/app/_ui/empty";
import { type About, kindOfSubject } from "./link-kinds";

export function NoLinks({ about }: { about: About }) {
  const { claim, suggested } = about;
  if (kindOfSubject(about) === undefined)
    return (
      <Empty title="No contradictions linked yet">
        <p>Look through the suggested links, or open a claim and link it to the one that contradicts it.</p>
      </Empty>
    );
  return (
    <Empty title="No links yet">
      <p>
        {claim ? "This claim is linked to no other." : "None of its claims is linked to another."}{" "}
        {suggested ? "None is suggested either." : "Show suggested links as well, or link a claim on its own page."}
      </p>
    </Empty>
  );
}
