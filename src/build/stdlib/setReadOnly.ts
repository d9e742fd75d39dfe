/** Stands in for @stdlib/utils-define-nonenumerable-read-only-property, which brings a printf along. */
export default function setReadOnly(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    configurable: false,
    enumerable: false,
    writable: false,
    value,
  });
}
