/** A page of one line, for what Next.js and React take by themselves. */
export default function Page() {
  return <p>Next alone</p>;
}
