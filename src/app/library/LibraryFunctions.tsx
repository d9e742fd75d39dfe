import { libraryRooms } from "./face.ts";

/** Every public function of the statistics, a line each. */
export function LibraryFunctions() {
  return libraryRooms().map(({ title, offers }) => (
    <section key={title} className="library-room">
      <h3>{title}</h3>
      <dl>
        {offers.map(({ name, line }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
