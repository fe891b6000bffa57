/**
 * Copying an audit log: a reader that pages through a log which grows and shrinks meanwhile, by offset or by cursor; and
 * a reader of hourly files that come late, out of order, in pieces, and sometimes larger than its memory. The model is
 * general, and not how any company's service works.
 */

export { BUSIEST, type LogFile } from "./files";
export { countCopied, countMissed, type Entry, type Row } from "./log";
export { addRow, copyAgain, deleteRow, getWindow, insertRow, type Paging, type PagingEvent } from "./paging";
export * from "./parameters";
export { type Balance, computeBalance, deliver, getFate, type Polling } from "./polling";
export { presets } from "./presets";
export { advance, change, type State, type Step, start } from "./state";
