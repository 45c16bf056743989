/** Tells source trees, packages, tests and documentation from the places where people and programs keep their secrets. */

/** Whether a name says nothing there: it is source code, or shipped or made up. */
export const isProjectMaterial = (segments: readonly string[], home: number): boolean => {
  if (SOURCE.has(extensionOf(segments[segments.length - 1] ?? ''))) return true;
  if (segments[0] === 'usr' && segments[1] !== 'local') return true;
  for (let at = Math.max(0, home); at < segments.length - 1; at += 1) if (MATERIAL.has(segments[at] ?? '')) return true;
  return false;
};

/** Folders of packages, tests, examples and documentation: what is named like a secret there is shipped or made up. */
const MATERIAL = new Set(
  (
    'node_modules vendor vendored third_party third-party thirdparty site-packages dist-packages deps bower_components .yarn .pnpm-store ' +
    'test tests __tests__ testdata test-data test_data testing testutil testutils fixture fixtures __fixtures__ spec specs mock mocks ' +
    '__mocks__ e2e example examples sample samples demo demos doc docs documentation template templates locale locales i18n lang langs ' +
    'translations website content changelog.d .changeset .github .git dotgit __pycache__ .venv venv .tox gems cellar linuxbrew ' +
    'registry pkg winsxs assemblies benches benchmark benchmarks evals playground tutorial tutorials wordlists seclists'
  ).split(' '),
);

const SOURCE = new Set(
  (
    'go py pyi pyc pyx ts tsx mts cts js jsx mjs cjs rs java kt kts scala c h cc cpp hpp cs vb fs rb php swift m mm dart lua pl pm r jl ' +
    'ex exs erl hrl clj cljs hs ml mli sh bash zsh fish ps1 bat cmd sql css scss less html htm xhtml vue svelte md mdx rst adoc tex proto ' +
    'graphql cue svg png jpg jpeg gif ico webp woff woff2 ttf map snap lock dll exe so dylib class jar wasm pub j2 tmpl tpl'
  ).split(' '),
);

/** What follows the last dot; '' when there is none. */
export const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
};
