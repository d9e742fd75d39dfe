import { Walk, type WalkProps } from "#lecture/Walk.tsx";
import { WalkedFigure } from "#widgets/borrowed/WalkedFigure.tsx";

/** A walk with the drawing of its figure. */
export function LivingWalk(props: WalkProps) {
  return <Walk {...props} Figure={WalkedFigure} />;
}
