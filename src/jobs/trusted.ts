interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy;
}

/** The one Trusted Types policy of the book, by the name the security policy allows. */
const NAME = "book";

const onlyOurs = (address: string): string => {
  const { origin } = new URL(address, document.baseURI);
  if (origin === location.origin) return address;
  throw new TypeError(`The book starts no script from ${origin}.`);
};

let policy: ScriptPolicy | undefined;

/** The address of one of our own scripts, as browsers that check want it: for workers and nothing else. */
export function ownScript(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return onlyOurs(address);
  policy ??= factory.createPolicy(NAME, { createScriptURL: onlyOurs });
  return policy.createScriptURL(address) as string;
}
