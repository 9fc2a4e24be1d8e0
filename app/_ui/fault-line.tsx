/** Why something was refused, under the fields that it concerns; said aloud when it appears. */

export function FaultLine({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="text-note text-bad">
      {children}
    </p>
  );
}
