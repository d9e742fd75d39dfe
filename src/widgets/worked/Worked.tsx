import { useMemo } from "react";
import { useSettled } from "#explorable/settled.ts";
import { formatNumber, type Precision, precisionOf, speakNumber } from "#language/format.ts";
import type { Model } from "#language/model.ts";
import { expandQuantities } from "#language/quantities.ts";
import { type Expression, readExpression } from "#language/readExpression.ts";
import { Formula } from "#prose/formula/Formula.tsx";
import { sceneOf } from "../frame/scene.ts";

export interface WorkedProps {
  readonly of: string;
  /** The line: quantities written \q{name}, present numbers \slot{name} or \slot{y + m * mu}. */
  readonly tex: string;
  /** The line as one would read it out, its numbers in braces: "Beta of {y + m * mu}". */
  readonly spoken: string;
  /** Quantities that never count for more than another, wherever two knobs stand: hits are at most the at-bats. */
  readonly atMost?: Readonly<Record<string, string>>;
}

/** One line of a derivation, with the present numbers of an explorable put in. */
export function Worked({ of, tex, spoken, atMost = {} }: WorkedProps) {
  const running = useSettled(of);
  const { values, sample } = sceneOf(running);
  const { model } = running.explorable;
  const capped = { ...values };
  for (const [name, most] of Object.entries(atMost))
    capped[name] = Math.min(values[name]!, values[most]!);
  const { line, asked } = useMemo(() => lineOf(tex, of, model), [tex, of, model]);
  const needed = `${tex} ${spoken}`;
  const scope = scopeOf(model, capped, needed, (name) =>
    model.derived[name]!.of(capped, sample.columns),
  );
  const worth = (text: string) => worthOf(model, text, scope);
  return (
    <div className="worked">
      <div aria-hidden="true">
        <Formula
          tex={line}
          form="live"
          slots={Object.fromEntries(
            asked.map((text, at) => [
              `w${at}`,
              formatNumber(worth(text), precision(model, text, worth(text))),
            ]),
          )}
        />
      </div>
      <p className="for-ears">
        {spoken.replace(/\{([^{}]+)\}/g, (_, text: string) =>
          speakNumber(worth(text), precision(model, text, worth(text))),
        )}
      </p>
    </div>
  );
}

/** The line as it is typeset: every quantity is marked with its id, and every number has a place of its own. */
function lineOf(tex: string, of: string, model: Model) {
  const asked: string[] = [];
  const places = tex.replace(/\\slot\{([^{}]+)\}/g, (_, text: string) => {
    asked.push(text);
    const id = isNamed(model, text) ? `, quantity=${of}.${text}` : "";
    return `{\\htmlData{slot=w${asked.length - 1}${id}}{00}}`;
  });
  const line = expandQuantities(
    places,
    model,
    (name, symbol) => `{\\htmlData{quantity=${of}.${name}}{${symbol}}}`,
  );
  return { line, asked };
}

const isNamed = (model: Model, text: string): boolean =>
  Object.hasOwn(model.parameters, text) || Object.hasOwn(model.derived, text);

type Scope = Readonly<Record<string, number>>;

/**
 * What the letters of a line stand for; the root of a variance has a name too, `tau` where the model has `tau2`. What is derived is
 * worked out only where the line names it: it may take time, or data that are not there.
 */
function scopeOf(
  model: Model,
  values: Scope,
  line: string,
  derived: (name: string) => unknown,
): Scope {
  const scope: Record<string, number> = { ...values };
  for (const [name, value] of Object.entries(values))
    if (name.endsWith("2")) scope[name.slice(0, -1)] = Math.sqrt(value);
  for (const name of Object.keys(model.derived)) {
    if (!line.includes(name)) continue;
    const value = derived(name);
    if (typeof value === "number") scope[name] = value;
  }
  return scope;
}

const expressions = new Map<string, Expression>();

function worthOf(model: Model, text: string, scope: Scope): number {
  if (isNamed(model, text)) return scope[text]!;
  const known = expressions.get(text) ?? readExpression(text, Object.keys(scope));
  if (typeof known !== "function") throw new Error(`\\slot{${text}}: ${known.problem}`);
  expressions.set(text, known);
  return known(scope);
}

/** A parameter on its grid; what is worked out whole, to a hundredth, or, where it is small, to three figures. */
function precision(model: Model, text: string, value: number): Precision {
  const parameter = model.parameters[text];
  if (parameter) return precisionOf(parameter);
  if (isNamed(model, text)) return { digits: 3 };
  return Number.isInteger(value) || Math.abs(value) >= 1 ? { step: 0.01 } : { digits: 3 };
}
