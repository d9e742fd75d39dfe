import { createContext } from "react";

/** Where the text that is being rendered stands below `content/`, without the extension. */
export const TextPath = createContext("");
