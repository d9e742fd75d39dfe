import fc from "fast-check";

/** Property tests draw the same examples in every run; `npm run soak` draws others, or those of SEED. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
