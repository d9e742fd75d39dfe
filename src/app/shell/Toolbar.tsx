/** The reader's tools. */
export function Toolbar() {
  return <div className="bar-tools" />;
}
