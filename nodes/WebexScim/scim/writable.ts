/** An object that is still being put together, member by member. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
