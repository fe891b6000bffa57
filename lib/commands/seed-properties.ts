import fc from "fast-check";

// Tests repeat the same cases on every machine. Set FUZZ_SEED to search among others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });
