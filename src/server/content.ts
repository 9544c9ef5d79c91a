/** Bytes between client and server: as they are in a web worker, as base64 where the transport is JSON. */
import type { FileContent } from './protocol.ts';

type Content = FileContent['content'];

export function readContent(content: Content): Uint8Array {
  return typeof content === 'string'
    ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
    : content;
}

/** @param like what came over the same transport. */
export function writeContent(bytes: Uint8Array, like: Content): Content {
  return typeof like === 'string' ? toBase64(bytes) : bytes;
}

/** Letters at a time: a call takes only so many arguments. */
const CHUNK = 8192;

export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}
