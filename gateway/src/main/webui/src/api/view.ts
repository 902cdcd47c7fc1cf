/**
 * A service's view as its OpenAPI document has it. The document cannot say which fields a view always has: `Always`
 * names them, every other one may be left out or null, and the console then shows nothing rather than a guess. `Inner`
 * replaces fields whose own views are named in the console. A field that the service renames does not compile.
 */
export type View<
  S,
  Always extends keyof S,
  Inner extends { [K in keyof Inner]: K extends keyof S ? unknown : never } = object,
> = {
  [K in Exclude<Always, keyof Inner>]-?: NonNullable<S[K]>;
} & { [K in Exclude<keyof S, Always | keyof Inner>]?: S[K] | null } & Inner;
