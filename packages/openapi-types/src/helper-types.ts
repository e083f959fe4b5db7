/**
 * What openapi-typescript uses where `allOf` makes properties of another schema required. That the keys are of `T` is
 * said by the constraint alone: what asks for `keyof T` in the type itself makes TypeScript resolve the index signature
 * of `T`, which is an error where that leads back here (TS2502).
 */
export const helperTypes = `
type WithRequired<T, K extends keyof T> = T & Required<Pick<T, K>>;
`;
