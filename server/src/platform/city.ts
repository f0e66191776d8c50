/**
 * The one city of this installation. Every table's key leads with it, so that distributed engines can place rows by city;
 * every statement names it, so that the leading column serves the index.
 */
export const CITY = 1
