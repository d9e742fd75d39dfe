/** How long a browser may take over it before the lecture begins without. */
const PATIENCE = 1500;

export interface FullScreen {
  /** Calls back when the reader leaves the full screen by the browser's own key. */
  readonly onLeft: (left: () => void) => () => void;
  /** Gives the screen back, if it was taken. */
  readonly leave: () => Promise<void>;
}

/** Takes the whole screen where that is allowed; where it is not, the window is enough. */
export async function takeFullScreen(): Promise<FullScreen> {
  const root = document.documentElement;
  const taken = document.fullscreenElement === null && (await request(root));
  return {
    onLeft: (left) => {
      const onChange = () => {
        if (taken && document.fullscreenElement === null) left();
      };
      document.addEventListener("fullscreenchange", onChange);
      return () => document.removeEventListener("fullscreenchange", onChange);
    },
    leave: async () => {
      if (!taken || document.fullscreenElement !== root) return;
      await document.exitFullscreen().catch(() => undefined);
    },
  };
}

async function request(root: HTMLElement): Promise<boolean> {
  if (!document.fullscreenEnabled) return false;
  const taken = root.requestFullscreen({ navigationUI: "hide" }).then(
    () => true,
    () => false,
  );
  const waited = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false));
  return Promise.race([taken, waited]);
}
