/** A page of one line, to measure what Next.js and React cost by themselves. */
export default function Page() {
  return <p>Next alone</p>;
}
