import type { ReactNode } from "react";
import { title as bookTitle } from "../../../content/book.ts";
import { contentSecurityPolicy } from "../../build/policy.ts";
import { href } from "../book.ts";
import type { Listed, PageFiles } from "./files.ts";

/** Files of the build that a page links to. */
export interface PageAssets {
  readonly head: string;
  readonly styles: readonly string[];
  /** What the first page and the pages of the book about itself have beside that. */
  readonly aboutStyles?: readonly string[];
  readonly script: string;
  readonly preload: readonly string[];
  /** Where the widgets, models and data lie that a page can need; in development the lists themselves are sent. */
  readonly filesOf?: (listed: Listed) => PageFiles;
}

const FIRST_FONTS = ["serif", "sans", "katex-main-regular", "katex-math-italic"];

/** The whole document round a page's contents. */
export function Document({
  title,
  description,
  assets,
  pageData,
  pageFiles,
  children,
}: {
  readonly title: string;
  readonly description: string;
  readonly assets: PageAssets;
  /** What the islands share, as JSON. */
  readonly pageData: string;
  /** Where the files lie that they load, as JSON. */
  readonly pageFiles: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        {import.meta.env.PROD && (
          <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicy} />
        )}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === bookTitle ? title : `${title} · ${bookTitle}`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={href("/icon.svg")} type="image/svg+xml" />
        <script src={assets.head} />
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {FIRST_FONTS.map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            fetchPriority="low"
            type="font/woff2"
            crossOrigin="anonymous"
            href={href(`/fonts/${font}.woff2`)}
          />
        ))}
        {assets.preload.map((file) => (
          <link key={file} rel="modulepreload" fetchPriority="low" href={file} />
        ))}
        <script type="module" fetchPriority="low" src={assets.script} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        {children}
        <div id="announcer" role="status" aria-live="polite" className="for-ears" />
        <script
          type="application/json"
          id="page-data"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with "<" escaped, never markup
          dangerouslySetInnerHTML={{ __html: pageData.replaceAll("<", "\\u003c") }}
        />
        {pageFiles && (
          <script
            type="application/json"
            id="page-files"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of names of files
            dangerouslySetInnerHTML={{ __html: pageFiles }}
          />
        )}
      </body>
    </html>
  );
}
