/** Stands in for @stdlib/utils-define-nonenumerable-read-only-property, which brings a printf along. */
module.exports = function setReadOnly(object, name, value) {
  Object.defineProperty(object, name, { value });
};
