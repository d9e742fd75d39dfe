/** The address of this page within the book. */
export const pageNow = (): string => `/${location.pathname.slice(import.meta.env.BASE_URL.length)}`;
