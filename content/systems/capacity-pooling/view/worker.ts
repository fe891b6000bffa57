import type { Parameters } from "../model";
import { prepare } from "./prepare";

addEventListener("message", ({ data: values }: MessageEvent<Parameters>) => postMessage(prepare(values)));
