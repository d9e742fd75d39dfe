import { beforeEach, describe, expect, it, vi } from "vitest";

const showNote = vi.hoisted(() => vi.fn());
vi.mock("#app/shell/note.ts", () => ({ showNote }));

/** A page of its own: fresh modules, an element for the theme, and the given storage. */
async function openPage(localStorage: unknown, shown: Record<string, string> = {}) {
  vi.resetModules();
  const listeners = new Map<string, (event: unknown) => void>();
  vi.stubGlobal("localStorage", localStorage);
  vi.stubGlobal("document", { documentElement: { dataset: shown } });
  vi.stubGlobal("addEventListener", (name: string, does: () => void) => listeners.set(name, does));
  vi.stubGlobal("removeEventListener", () => undefined);
  const shell = await import("#app/shell/settings.ts");
  shell.followSettings();
  return { ...shell, shown, tell: (name: string, event: unknown) => listeners.get(name)?.(event) };
}

function storageOf(kept: Record<string, string>) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
}
const fails = () => {
  throw new DOMException("no", "SecurityError");
};

beforeEach(() => {
  showNote.mockClear();
  vi.unstubAllGlobals();
});

describe("settings", () => {
  it("are read, changed and kept", async () => {
    const kept: Record<string, string> = { "book.theme": "dark", "book.singleKeys": "off" };
    const page = await openPage(storageOf(kept));
    expect(page.settings.getState()).toEqual({ theme: "dark", singleKeys: "off" });
    page.setTheme("projector");
    page.setSingleKeys("on");
    expect(page.shown).toEqual({ theme: "projector" });
    expect(kept).toEqual({ "book.theme": "projector" });
    page.setTheme("system");
    page.setSingleKeys("off");
    expect(page.shown).toEqual({});
    expect(kept).toEqual({ "book.singleKeys": "off" });
    expect(showNote).not.toHaveBeenCalled();
  });

  it("go round all themes", async () => {
    const page = await openPage(storageOf({}));
    const seen = page.themes.map(() => {
      page.setTheme(page.nextTheme());
      return page.settings.getState().theme;
    });
    expect(seen).toEqual(["light", "dark", "projector", "system"]);
  });

  it.each(["", "DARK", "__proto__", "null", '{"theme":"dark"}', "x".repeat(100_000), "<b>"])(
    "take %s for nothing",
    async (garbage) => {
      const page = await openPage(storageOf({ "book.theme": garbage, "book.singleKeys": garbage }));
      expect(page.settings.getState()).toEqual({ theme: "system", singleKeys: "on" });
    },
  );

  it.each([
    ["throws", { getItem: fails, setItem: fails, removeItem: fails }],
    ["is full", { ...storageOf({ "book.theme": "dark" }), setItem: fails }],
    ["is not there", null],
  ])("work where storage %s, and the page says so once", async (_, localStorage) => {
    const page = await openPage(localStorage);
    page.setTheme("light");
    page.setTheme("projector");
    page.setSingleKeys("off");
    expect(page.shown).toEqual({ theme: "projector" });
    expect(showNote).toHaveBeenCalledTimes(1);
    expect(showNote.mock.calls[0]![0]).toMatch(/^This browser will not keep .*\.$/);
    page.tell("pageshow", { persisted: true });
    expect(page.settings.getState()).toEqual({ theme: "projector", singleKeys: "off" });
  });

  it("follow another tab", async () => {
    const kept: Record<string, string> = {};
    const page = await openPage(storageOf(kept));
    kept["book.theme"] = "dark";
    page.tell("storage", { key: "something.else" });
    expect(page.shown).toEqual({});
    page.tell("storage", { key: "book.theme" });
    expect(page.shown).toEqual({ theme: "dark" });
    delete kept["book.theme"];
    page.tell("storage", { key: null });
    expect(page.shown).toEqual({});
  });
});
