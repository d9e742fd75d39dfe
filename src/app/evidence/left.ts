import { evidence } from "./evidence.ts";
import { nameOfDataSet, nameOfFunction } from "./names.ts";

/** Something of which not all was compared. */
interface Left {
  /** As the reasons call it. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** What the run itself says. */
  readonly said: string;
}

/** Everything the reference files ask and the run did not compare. */
export const left: readonly Left[] = [
  ...evidence.functions.map((one) => ({
    key: one.function,
    name: nameOfFunction(one.function),
    count: one.notCovered,
    said: one.reasons,
  })),
  ...evidence.dataSets.flatMap((one) =>
    one.blocks.map(({ block, notCovered, reasons: said }) => ({
      key: `${one.name} ${block}`,
      name: `${nameOfDataSet(one)}, ${block.replaceAll("_", " ")}`,
      count: notCovered,
      said,
    })),
  ),
].filter(({ count }) => count > 0);
