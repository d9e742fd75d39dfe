import {
  type RegressionData,
  regressionData,
} from "../../../../src/core/pooling/regression/regressionData.ts";

/** A reference file's table as lines in groups, in the order of first appearance. */
export function linesIn(file: {
  readonly model: {
    readonly roles: { readonly group: string; readonly x: string; readonly value: string };
  };
  readonly data: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
}): { readonly data: RegressionData; readonly x: number[][]; readonly y: number[][] } {
  const { roles } = file.model;
  const { columns, rows } = file.data;
  const at = (name: string) => columns.indexOf(name);
  const names = [...new Set(rows.map((row) => row[at(roles.group)]))];
  const list = (name: string) =>
    names.map((group) =>
      rows.filter((row) => row[at(roles.group)] === group).map((row) => row[at(name)] as number),
    );
  const [x, y] = [list(roles.x), list(roles.value)];
  return { data: regressionData({ x, y }), x, y };
}
