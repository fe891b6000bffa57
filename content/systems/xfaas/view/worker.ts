import type { Values } from "./day";
import { prepare } from "./prepare";

addEventListener("message", ({ data: values }: MessageEvent<Values>) => postMessage(prepare(values)));
