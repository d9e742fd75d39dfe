import { useEffect, useState } from "react";
import { type AssignmentReading, readAssignment } from "#exercises/class/assignment.ts";
import type { Listed } from "#exercises/review.ts";

/** What the address says of an assignment; unknown in the page as it is sent. */
export function useAssignment(exercises: readonly Listed[]): AssignmentReading | undefined {
  const [reading, setReading] = useState<AssignmentReading>();
  useEffect(() => {
    setReading(readAssignment(location.search, new Set(exercises.map(({ id }) => id))));
  }, [exercises]);
  return reading;
}

/** The exercises of an assignment, as it names them. */
export const chosenOf = (
  { ids }: AssignmentReading,
  exercises: readonly Listed[],
): readonly Listed[] => ids.flatMap((id) => exercises.find((one) => one.id === id) ?? []);
