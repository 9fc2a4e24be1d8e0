/** A field with its label, hint and error, associated for screen readers. */
"use client";
import { cloneElement, type ReactElement, useId } from "react";
import { FaultLine } from "./fault-line";

type Control = ReactElement<{ id?: string; "aria-describedby"?: string; "aria-invalid"?: boolean }>;

export function Field({
  label,
  hint,
  fault,
  children,
}: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  children: Control;
}) {
  const id = useId();
  const described = fault ? `${id}-fault` : hint ? `${id}-hint` : undefined;
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-note font-medium text-ink">
        {label}
      </label>
      {cloneElement(children, {
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(fault ? { "aria-invalid": true } : {}),
      })}
      {fault ? (
        <FaultLine id={`${id}-fault`}>{fault}</FaultLine>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-note text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
