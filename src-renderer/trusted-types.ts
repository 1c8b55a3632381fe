interface PolicyRules {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (url: string) => string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** Lets stylesheet text through and nothing that could hold markup. */
export function passStylesOnly(text: string): string {
  if (text.includes("<")) throw new TypeError("Markup was about to be written into the page");
  return text;
}

/** Lets only scripts of the page's own origin through: our workers. */
export function passOwnScripts(url: string, page: string): string {
  if (new URL(url, page).origin !== new URL(page).origin) {
    throw new TypeError(`A script of another origin was about to run: ${url}`);
  }
  return url;
}

/** Mantine writes its variables into a <style> and the graph starts a worker; Trusted Types asks this policy first. */
export function guardMarkup(): void {
  // Safe: absent from TypeScript's DOM types, present in Chromium; checked before use.
  const { trustedTypes } = window as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy("default", {
    createHTML: passStylesOnly,
    createScriptURL: (url) => passOwnScripts(url, document.baseURI),
  });
}
