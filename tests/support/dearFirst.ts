import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of tests that take long, from the longest on: begun last, they would leave one core to itself. */
const DEAR = ["asked", "declared", "widgets", "exercises", "replies", "link", "pinned", "search"];

/** Begins with what takes long, also where no earlier run has told how long. */
export class DearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = DEAR.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? DEAR.length : place;
    };
    return rest.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
