import { createStore } from "zustand/vanilla";
import { type GuessFirst, guessFirst } from "#explorable/guessFirst.ts";
import { keep, recall } from "./storage.ts";

/** Every theme in the order in which it is offered; the first follows the device. */
export const themes = ["system", "light", "dark", "projector"] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  /** Whether a key alone, without Ctrl or Cmd, does something. */
  readonly singleKeys: "on" | "off";
}

const THEME = "book.theme";
const SINGLE_KEYS = "book.singleKeys";
const GUESS_FIRST = "book.guessFirst";

/** The reader's settings. They start as the prerendered page has them: see `followSettings`. */
export const settings = createStore<Settings>(() => ({ theme: "system", singleKeys: "on" }));

function recallSettings(): void {
  const kept = recall(THEME);
  settings.setState({
    theme: themes.find((theme) => theme === kept) ?? "system",
    singleKeys: recall(SINGLE_KEYS) === "off" ? "off" : "on",
  });
  if (recall(GUESS_FIRST) === "off") turnGuessFirst("off");
}

function putOn(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Reads the settings, and again when another tab changes them or the page comes back from history. */
export function followSettings(): () => void {
  recallSettings();
  const again = () => {
    recallSettings();
    putOn(settings.getState().theme);
  };
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key === THEME || key === SINGLE_KEYS) again();
    if (key === null || key === GUESS_FIRST)
      turnGuessFirst(recall(GUESS_FIRST) === "off" ? "off" : "on");
  };
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) again();
  };
  addEventListener("storage", onStorage);
  addEventListener("pageshow", onPageShow);
  return () => {
    removeEventListener("storage", onStorage);
    removeEventListener("pageshow", onPageShow);
  };
}

/** Puts a theme on at once and keeps it. */
export function setTheme(theme: Theme): void {
  settings.setState({ theme });
  putOn(theme);
  keep(THEME, theme === "system" ? undefined : theme);
}

/** The theme after the present one, round and round. */
export function nextTheme(): Theme {
  const at = themes.indexOf(settings.getState().theme);
  return themes[(at + 1) % themes.length]!;
}

/** Lets keys work alone, or not. */
export function setSingleKeys(singleKeys: Settings["singleKeys"]): void {
  settings.setState({ singleKeys });
  keep(SINGLE_KEYS, singleKeys === "off" ? "off" : undefined);
}

/** Lets figures ask first, or not, for as long as the page lives: so does a link that says so. */
export function turnGuessFirst(to: GuessFirst): void {
  if (guessFirst.getState().guessFirst === to) return;
  guessFirst.setState({ guessFirst: to });
  // The style sheet goes by it before a figure is alive: see `head.js`.
  const { dataset } = document.documentElement;
  if (to === "on") dataset.guessFirst = "";
  else delete dataset.guessFirst;
}

/** Lets figures ask first, or not, and keeps it. */
export function setGuessFirst(to: GuessFirst): void {
  turnGuessFirst(to);
  keep(GUESS_FIRST, to === "off" ? "off" : undefined);
}
