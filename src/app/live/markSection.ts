/** Marks in the contents the section being read. */
export function markSection(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>("[data-section]")].map((link) => [
      link.dataset.section,
      link,
    ]),
  );
  if (links.size === 0) return;
  const mark = (id: string | undefined) => {
    for (const [section, link] of links)
      if (section === id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find(({ isIntersecting }) => isIntersecting);
      if (entered) mark(entered.target.querySelector("h2")?.id);
    },
    // A thin line a third down the window: a section is being read when it crosses it.
    { rootMargin: "-33% 0px -66% 0px" },
  );
  for (const section of document.querySelectorAll("main section")) observer.observe(section);
}
