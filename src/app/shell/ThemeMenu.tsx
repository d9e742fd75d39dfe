import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { announce } from "#controls/announce.ts";
import { guessFirst } from "#explorable/guessFirst.ts";
import { Icon } from "./Icon.tsx";
import { setGuessFirst, setTheme, settings, type Theme, themes } from "./settings.ts";
import { shortcuts } from "./shortcuts.ts";

const names: Readonly<Record<Theme, string>> = {
  system: "System",
  light: "Light",
  dark: "Dark",
  projector: "Projector",
};

/** Puts a theme on, keeps it and says so. */
export function chooseTheme(theme: Theme): void {
  setTheme(theme);
  announce(`Theme: ${names[theme]}.`);
}

/** The choice of a theme, behind a button. */
export function ThemeMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const { theme } = useStore(settings);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    whole.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
    const closeBeside = ({ target }: Event) => {
      if (!whole.current?.contains(target as Node)) setIsOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      const isChosen = event.key === "Enter" && event.target instanceof HTMLInputElement;
      if (event.key !== "Escape" && !isChosen) return;
      event.preventDefault(); // or the same Enter would press the button that gets the focus
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", closeBeside);
    document.addEventListener("focusin", closeBeside);
    document.addEventListener("keydown", closeByKey);
    return () => {
      document.removeEventListener("pointerdown", closeBeside);
      document.removeEventListener("focusin", closeBeside);
      document.removeEventListener("keydown", closeByKey);
    };
  }, [isOpen]);

  return (
    <div className="theme" ref={whole}>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="theme" />
        <span className="tool-words">Theme</span>
      </button>
      {isOpen && (
        <div className="theme-menu">
          <fieldset>
            <legend className="for-ears">Theme</legend>
            {themes.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="theme"
                  value={one}
                  checked={one === theme}
                  onChange={() => chooseTheme(one)}
                />
                {names[one]}
              </label>
            ))}
          </fieldset>
          <GuessFirstSwitch />
          <ProjectHint />
        </div>
      )}
    </div>
  );
}

/** Whether figures ask before they show: one switch for the whole book. */
function GuessFirstSwitch() {
  const on = useStore(guessFirst).guessFirst === "on";
  return (
    <label className="theme-guess">
      <input type="checkbox" checked={on} onChange={() => setGuessFirst(on ? "off" : "on")} />
      Guess first
    </label>
  );
}

/** How to show a figure to a room, for whoever looks for it here; nothing on a page without figures. */
function ProjectHint() {
  const { singleKeys } = useStore(settings);
  if (!document.querySelector("figure [data-project]")) return null;
  return (
    <p className="theme-hint">
      “Project” among a figure’s tools
      {singleKeys === "on" && (
        <>
          , or <kbd>{shortcuts.project.keys[0]}</kbd>
        </>
      )}
    </p>
  );
}
