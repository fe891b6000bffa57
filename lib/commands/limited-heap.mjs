import { setFlagsFromString } from "node:v8";

// Loaded before a program: limits heap growth to 1.5 times the memory in use, instead of several times.
setFlagsFromString("--heap-growing-percent=50");
